package assay.bench.order;

import assay.bench.WrongAnswers;
import assay.contracts.line.Line;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What the run left in core's database, read behind core's back. */
final class PostgresJournal {

    private static final int FETCH = 5_000;

    private final DatabaseAddress server;

    PostgresJournal(DatabaseAddress server) {
        this.server = server;
    }

    /**
     * How much there is.
     *
     * @param bytes of all lines
     * @param version the sum of all shards' versions, which rises by one with each commit of a shard
     * @param written how many transactions of the server ever wrote something
     * @param log how many bytes the server ever wrote to its write-ahead log
     * @param at when the server looked, in microseconds of its clock
     */
    record Size(long lines, long bytes, long placed, long version, long written, long log, long at) {

        Size since(Size earlier) {
            return new Size(
                    lines - earlier.lines,
                    bytes - earlier.bytes,
                    placed - earlier.placed,
                    version - earlier.version,
                    written - earlier.written,
                    log - earlier.log,
                    at - earlier.at);
        }
    }

    Size size() throws IOException {
        try (var connection = open();
                var query = connection.createStatement();
                var rows = query.executeQuery("""
                        SELECT (SELECT count(*) FROM journal),
                               (SELECT coalesce(sum(length(line)), 0) FROM journal),
                               (SELECT count(*) FROM journal WHERE type = 'PlaceOrder'),
                               (SELECT sum(version) FROM shard),
                               pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
                               pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint,
                               (extract(epoch FROM now()) * 1000000)::bigint""")) {
            rows.next();
            return new Size(
                    rows.getLong(1),
                    rows.getLong(2),
                    rows.getLong(3),
                    rows.getLong(4),
                    rows.getLong(5),
                    rows.getLong(6),
                    rows.getLong(7));
        } catch (SQLException failure) {
            throw new IOException("core's database cannot be read", failure);
        }
    }

    /** Hands out every account's lines, in order of sequence. */
    void each(BiConsumer<UUID, List<Line>> reader) throws IOException {
        try (var connection = open()) {
            connection.setAutoCommit(false);
            try (var query =
                    connection.prepareStatement("SELECT account, line FROM journal ORDER BY account, sequence")) {
                query.setFetchSize(FETCH);
                hand(query.executeQuery(), reader);
            }
        } catch (SQLException failure) {
            throw new IOException("the journal cannot be read", failure);
        }
    }

    private static void hand(java.sql.ResultSet rows, BiConsumer<UUID, List<Line>> reader) throws SQLException {
        var account = new UUID(0, 0);
        var lines = new ArrayList<Line>();
        while (rows.next()) {
            var next = rows.getObject(1, UUID.class);
            if (!next.equals(account) && !lines.isEmpty()) {
                reader.accept(account, List.copyOf(lines));
                lines.clear();
            }
            account = next;
            lines.add(Line.parse(rows.getBytes(2)));
        }
        if (lines.isEmpty()) {
            throw new WrongAnswers("the journal is empty");
        }
        reader.accept(account, List.copyOf(lines));
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl());
    }
}
