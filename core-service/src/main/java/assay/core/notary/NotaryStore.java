package assay.core.notary;

import assay.contracts.line.ChainHead;
import assay.proof.sign.KeyRecord;
import assay.proof.sign.NotaryStand;
import assay.proof.sign.Signed;
import assay.proof.sign.TapeHead;
import assay.proof.sign.VerifyingKey;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keys, heads and receipts as they are kept. Nothing here is ever changed or deleted. */
@Singleton
class NotaryStore {
    private static final String KEY =
            "INSERT INTO notary_key (id, key, valid_from) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING";
    private static final String KEYS = "SELECT key, valid_from, valid_to FROM notary_key ORDER BY valid_from, id";
    private static final String HEAD = "INSERT INTO tape_head"
            + " (segment, first_sequence, last_sequence, hash, at, log_offset, head, signature)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String HEADS =
            "SELECT head, signature, log_offset FROM tape_head WHERE segment > ? ORDER BY segment LIMIT ?";
    private static final String OF_SEGMENT = "SELECT head, signature, log_offset FROM tape_head WHERE segment = ?";
    private static final String OVER = "SELECT head, signature, log_offset FROM tape_head"
            + " WHERE last_sequence >= ? ORDER BY last_sequence LIMIT 1";
    private static final String NEWEST =
            "SELECT head, signature, log_offset FROM tape_head ORDER BY segment DESC LIMIT 1";
    private static final String NEWEST_LINE =
            "SELECT sequence, tape FROM journal WHERE account = ? ORDER BY sequence DESC LIMIT 1";

    private final JdbcStatements statements;
    private final NotaryLeaseStore lease;

    NotaryStore(JdbcStatements statements, NotaryLeaseStore lease) {
        this.statements = statements;
        this.lease = lease;
    }

    /** Who may keep heads and receipts. */
    NotaryLeaseStore lease() {
        return lease;
    }

    /** A signed head and the offset of the tape's log behind its last entry. */
    record StoredHead(Signed signed, long offset) {
        TapeHead head() {
            return TapeHead.parse(signed.bytes());
        }
    }

    /** An account's newest line and the entry it stands behind. */
    record NewestLine(long sequence, long tape) {}

    /** Where a notary goes on: what it has signed, and the offset behind that in the tape's log. */
    record Stand(NotaryStand signed, long offset) {}

    void keepKey(VerifyingKey key, Instant from) {
        statements.write(KEY, key.id(), HexFormat.of().parseHex(key.hex()), Timestamp.from(from));
    }

    List<KeyRecord> keys() {
        return statements.all(KEYS, row -> {
            var to = row.getTimestamp(3);
            return NotaryKeyStore.record(
                    row.getBytes(1), row.getTimestamp(2).toInstant(), to == null ? null : to.toInstant());
        });
    }

    /** Keeps a head while the lease is held; throws {@link NotaryLeaseStore.LeaseLost} when it is not. */
    void keepHead(TapeHead head, Signed signed, long offset, NotaryLeaseStore.Held held) {
        statements.transactions().readCommitted(connection -> {
            lease.guard(connection, held);
            return JdbcStatements.write(
                    connection,
                    HEAD,
                    head.segment(),
                    head.first(),
                    head.last(),
                    head.hash(),
                    Timestamp.from(head.at()),
                    offset,
                    signed.bytes(),
                    signed.rawSignature());
        });
    }

    List<StoredHead> heads(long above, int max) {
        return statements.all(HEADS, NotaryStore::stored, above, max);
    }

    Optional<StoredHead> head(long segment) {
        return statements.all(OF_SEGMENT, NotaryStore::stored, segment).stream().findFirst();
    }

    /** The head whose segment holds an entry, once it is signed. */
    Optional<StoredHead> headOver(long sequence) {
        return statements.all(OVER, NotaryStore::stored, sequence).stream()
                .filter(found -> found.head().first() <= sequence)
                .findFirst();
    }

    Optional<StoredHead> newest() {
        return statements.all(NEWEST, NotaryStore::stored).stream().findFirst();
    }

    /** The newest head and those it reaches by skips. */
    Stand stand() {
        var newest = newest();
        if (newest.isEmpty()) {
            return new Stand(NotaryStand.START, 0);
        }
        var head = newest.get().head();
        var links = new ArrayList<NotaryStand.Link>();
        for (long segment = head.segment(); segment > 0; segment = TapeHead.skipOf(segment)) {
            var linked = head(segment).orElseThrow(() -> new IllegalStateException("a head is missing"));
            links.add(new NotaryStand.Link(segment, linked.head().ownHash()));
        }
        var signed = new NotaryStand(new ChainHead(head.last(), head.hash()), links);
        return new Stand(signed, newest.get().offset());
    }

    Optional<NewestLine> newestLine(UUID account) {
        return statements.all(NEWEST_LINE, row -> new NewestLine(row.getLong(1), row.getLong(2)), account).stream()
                .findFirst();
    }

    private static StoredHead stored(ResultSet row) throws SQLException {
        return new StoredHead(Signed.of(row.getBytes(1), row.getBytes(2)), row.getLong(3));
    }
}
