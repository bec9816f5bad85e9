package assay.bench.order;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.HdrHistogram.Histogram;

/** A floor: one row of two kilobytes and its commit, one after the other on one connection, nothing else going on. */
final class PostgresCommit {

    private static final int BYTES = 2_048;
    private static final int MICROS_MAX = 60_000_000;

    private PostgresCommit() {}

    /** Waits of commits for some seconds, in microseconds. */
    static Histogram measure(DatabaseAddress server, double seconds) throws IOException {
        var waits = new Histogram(MICROS_MAX, 3);
        try (var connection = DriverManager.getConnection(server.jdbcUrl())) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            try (var table = connection.createStatement()) {
                table.execute("CREATE TABLE IF NOT EXISTS floor_commit (number BIGINT, line BYTEA)");
            }
            connection.commit();
            try (var insert = connection.prepareStatement("INSERT INTO floor_commit VALUES (?, ?)")) {
                repeat(connection, insert, seconds, waits);
            }
        } catch (SQLException failure) {
            throw new IOException("the floor of one commit could not be measured", failure);
        }
        return waits;
    }

    private static void repeat(Connection connection, PreparedStatement insert, double seconds, Histogram waits)
            throws SQLException {
        insert.setBytes(2, new byte[BYTES]);
        long end = System.nanoTime() + (long) (seconds * 1e9);
        for (long number = 0; System.nanoTime() - end < 0; number++) {
            long begin = System.nanoTime();
            insert.setLong(1, number);
            insert.executeUpdate();
            connection.commit();
            waits.recordValue(Math.min((System.nanoTime() - begin) / 1_000, MICROS_MAX));
        }
    }
}
