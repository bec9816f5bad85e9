package assay.core.notary;

import assay.contracts.line.Line;
import assay.proof.sign.Signed;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Receipts as they are kept, and how far each shard's journal has been read for them. */
@Singleton
final class ReceiptStore {
    private static final String BEHIND = "SELECT s.shard, coalesce(r.shard_sequence, 0) FROM shard s"
            + " LEFT JOIN receipt_stand r ON r.shard = s.shard"
            + " WHERE s.shard_sequence > coalesce(r.shard_sequence, 0) ORDER BY s.shard";
    private static final String GROWN = "SELECT j.account, max(j.sequence), max(j.shard_sequence),"
            + " (SELECT coalesce(max(r.sequence), 0) FROM receipt r WHERE r.account = j.account)"
            + " FROM (SELECT account, sequence, shard_sequence FROM journal"
            + " WHERE shard = ? AND shard_sequence > ? ORDER BY shard_sequence LIMIT ?) AS j"
            + " GROUP BY j.account ORDER BY j.account";
    private static final String SINCE = "SELECT j.account, j.line"
            + " FROM unnest(?::text[]::uuid[], ?::bigint[], ?::bigint[]) AS g (account, low, high)"
            + " JOIN journal j ON j.account = g.account AND j.sequence >= g.low AND j.sequence <= g.high"
            + " ORDER BY j.account, j.sequence";
    private static final String RECEIPTS = "INSERT INTO receipt (account, sequence, receipt, signature)"
            + " SELECT r.* FROM unnest(?::text[]::uuid[], ?::bigint[], ?::bytea[], ?::bytea[])"
            + " AS r (account, sequence, receipt, signature) ON CONFLICT DO NOTHING";
    private static final String STANDS = "INSERT INTO receipt_stand (shard, shard_sequence)"
            + " SELECT s.* FROM unnest(?::bigint[], ?::bigint[]) AS s (shard, shard_sequence)"
            + " ON CONFLICT (shard) DO UPDATE SET shard_sequence = excluded.shard_sequence"
            + " WHERE receipt_stand.shard_sequence < excluded.shard_sequence";

    private final JdbcStatements statements;
    private final NotaryLeaseStore lease;

    ReceiptStore(JdbcStatements statements, NotaryLeaseStore lease) {
        this.statements = statements;
        this.lease = lease;
    }

    /** A shard with lines that were not read for receipts yet, and the last that was. */
    record Behind(long shard, long read) {}

    /**
     * An account that has grown.
     *
     * @param newest its newest line read now
     * @param place that line's shard sequence
     * @param signed its line of the last receipt, 0 without one
     */
    record Grown(UUID account, long newest, long place, long signed) {}

    /** A signed receipt of an account's line. */
    record Kept(UUID account, long sequence, Signed signed) {}

    /** The receipts of a shard together with the place up to which every line of it has one. */
    record OfShard(long shard, long place, List<Kept> receipts) {}

    List<Behind> behind() {
        return statements.all(BEHIND, row -> new Behind(row.getLong(1), row.getLong(2)));
    }

    /** The accounts of the shard's next lines, at most {@code max} of them. */
    List<Grown> grown(Behind shard, int max) {
        return statements.all(
                GROWN,
                row -> new Grown(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3), row.getLong(4)),
                shard.shard(),
                shard.read(),
                max);
    }

    /** Of each account the line last signed, when there is one, and those behind it. */
    Map<UUID, List<Line>> since(List<Grown> accounts) {
        var lines = new HashMap<UUID, List<Line>>();
        if (accounts.isEmpty()) {
            return lines;
        }
        var rows = statements.all(
                SINCE,
                row -> Map.entry(row.getObject(1, UUID.class), Line.parse(row.getBytes(2))),
                texts(accounts, Grown::account),
                numbers(accounts, each -> Math.max(1, each.signed())),
                numbers(accounts, Grown::newest));
        rows.forEach(row ->
                lines.computeIfAbsent(row.getKey(), _ -> new ArrayList<>()).add(row.getValue()));
        return lines;
    }

    private static <T> String[] texts(List<T> rows, Function<T, UUID> id) {
        return rows.stream().map(id).map(UUID::toString).toArray(String[]::new);
    }

    private static <T> long[] numbers(List<T> rows, ToLongFunction<T> number) {
        return rows.stream().mapToLong(number).toArray();
    }

    private static <T> byte[][] bytes(List<T> rows, Function<T, byte[]> bytes) {
        return rows.stream().map(bytes).toArray(byte[][]::new);
    }

    /** Keeps receipts while the lease is held; throws {@link NotaryLeaseStore.LeaseLost} when it is not. */
    void keep(List<OfShard> shards, NotaryLeaseStore.Held held) {
        statements.transactions().readCommitted(connection -> {
            lease.guard(connection, held);
            var receipts =
                    shards.stream().flatMap(each -> each.receipts().stream()).toList();
            JdbcStatements.write(
                    connection,
                    RECEIPTS,
                    texts(receipts, Kept::account),
                    numbers(receipts, Kept::sequence),
                    bytes(receipts, each -> each.signed().bytes()),
                    bytes(receipts, each -> each.signed().rawSignature()));
            return JdbcStatements.write(
                    connection, STANDS, numbers(shards, OfShard::shard), numbers(shards, OfShard::place));
        });
    }
}
