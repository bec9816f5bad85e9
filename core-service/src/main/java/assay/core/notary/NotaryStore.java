package assay.core.notary;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.kit.sql.JdbcTransactions;
import assay.proof.sign.KeyRecord;
import assay.proof.sign.NotaryStand;
import assay.proof.sign.Signed;
import assay.proof.sign.TapeHead;
import assay.proof.sign.VerifyingKey;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
    private static final String UNSIGNED = "SELECT s.account, r.sequence FROM account_state s LEFT JOIN"
            + " (SELECT account, max(sequence) AS sequence FROM receipt GROUP BY account) r ON r.account = s.account"
            + " WHERE r.sequence IS NULL OR r.sequence < s.sequence ORDER BY s.account LIMIT ?";
    private static final String SINCE =
            "SELECT line FROM journal WHERE account = ? AND sequence >= ? ORDER BY sequence LIMIT ?";
    private static final String RECEIPT =
            "INSERT INTO receipt (account, sequence, receipt, signature) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private final JdbcTransactions transactions;

    NotaryStore(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    /** A signed head and the offset of the tape's log behind its last entry. */
    record StoredHead(Signed signed, long offset) {
        TapeHead head() {
            return TapeHead.parse(signed.bytes());
        }
    }

    /** An account whose newest line has no receipt, and the last line that has one. */
    record Unsigned(UUID account, long signed) {}

    void keepKey(VerifyingKey key, Instant from) {
        write(KEY, key.id(), HexFormat.of().parseHex(key.hex()), Timestamp.from(from));
    }

    List<KeyRecord> keys() {
        return all(KEYS, row -> {
            var to = row.getTimestamp(3);
            return NotaryKeyStore.record(
                    row.getBytes(1), row.getTimestamp(2).toInstant(), to == null ? null : to.toInstant());
        });
    }

    /** Fails when the segment has a head already: somebody else signs. */
    void keepHead(TapeHead head, Signed signed, long offset) {
        write(
                HEAD,
                head.segment(),
                head.first(),
                head.last(),
                head.hash(),
                Timestamp.from(head.at()),
                offset,
                signed.bytes(),
                signed.rawSignature());
    }

    List<StoredHead> heads(long above, int max) {
        return all(HEADS, NotaryStore::stored, above, max);
    }

    Optional<StoredHead> head(long segment) {
        return all(OF_SEGMENT, NotaryStore::stored, segment).stream().findFirst();
    }

    /** The head whose segment holds an entry, once it is signed. */
    Optional<StoredHead> headOver(long sequence) {
        return all(OVER, NotaryStore::stored, sequence).stream()
                .filter(found -> found.head().first() <= sequence)
                .findFirst();
    }

    Optional<StoredHead> newest() {
        return all(NEWEST, NotaryStore::stored).stream().findFirst();
    }

    /** Where a notary goes on: the newest head and those it reaches by skips. */
    NotaryStand stand() {
        var newest = newest();
        if (newest.isEmpty()) {
            return NotaryStand.START;
        }
        var head = newest.get().head();
        var links = new ArrayList<NotaryStand.Link>();
        for (long segment = head.segment(); segment > 0; segment = TapeHead.skipOf(segment)) {
            var linked = head(segment).orElseThrow(() -> new IllegalStateException("a head is missing"));
            links.add(new NotaryStand.Link(segment, linked.head().ownHash()));
        }
        return new NotaryStand(new ChainHead(head.last(), head.hash()), links);
    }

    List<Unsigned> unsigned(int max) {
        return all(UNSIGNED, row -> new Unsigned(row.getObject(1, UUID.class), row.getLong(2)), max);
    }

    /** The line last signed, when there is one, and those behind it. */
    List<Line> since(Unsigned account, int max) {
        return all(SINCE, row -> Line.parse(row.getBytes(1)), account.account(), Math.max(1, account.signed()), max);
    }

    void keepReceipt(UUID account, long sequence, Signed signed) {
        write(RECEIPT, account, sequence, signed.bytes(), signed.rawSignature());
    }

    private static StoredHead stored(ResultSet row) throws SQLException {
        return new StoredHead(Signed.of(row.getBytes(1), row.getBytes(2)), row.getLong(3));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> all(String sql, Reader<T> reader, Object... parameters) {
        return transactions.readCommitted(connection -> {
            try (var statement = bound(connection, sql, parameters);
                    var row = statement.executeQuery()) {
                var all = new ArrayList<T>();
                while (row.next()) {
                    all.add(reader.read(row));
                }
                return all;
            }
        });
    }

    private void write(String sql, Object... parameters) {
        var changed = transactions.readCommitted(connection -> {
            try (var statement = bound(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
        if (changed > 1) {
            throw new IllegalStateException(changed + " rows");
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
