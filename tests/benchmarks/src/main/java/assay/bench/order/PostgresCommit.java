package assay.bench.order;

import assay.bench.Arrivals;
import assay.bench.WrongAnswers;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.HdrHistogram.Histogram;

/**
 * A floor: one row of two kilobytes and its commit on one connection at the pace of the orders, nothing else going on.
 */
final class PostgresCommit {

    private static final int BYTES = 2_048;
    private static final int MICROS_MAX = 60_000_000;

    private PostgresCommit() {}

    /** Waits of commits from their intended instants, in microseconds. */
    static Histogram measure(DatabaseAddress server, double perSecond, double seconds) throws IOException {
        var waits = new Histogram(MICROS_MAX, 3);
        try (var connection = DriverManager.getConnection(server.jdbcUrl())) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            try (var table = connection.createStatement()) {
                table.execute("CREATE TABLE IF NOT EXISTS floor_commit (number BIGINT, line BYTEA)");
            }
            connection.commit();
            try (var insert = connection.prepareStatement("INSERT INTO floor_commit VALUES (1, ?)")) {
                insert.setBytes(1, new byte[BYTES]);
                Arrivals.at(perSecond, seconds, intended -> waits.recordValue(commit(connection, insert, intended)));
            }
        } catch (SQLException failure) {
            throw new IOException("the floor of one commit could not be measured", failure);
        }
        return waits;
    }

    private static long commit(Connection connection, PreparedStatement insert, long intended) {
        try {
            insert.executeUpdate();
            connection.commit();
            return Math.min((System.nanoTime() - intended) / 1_000, MICROS_MAX);
        } catch (SQLException failure) {
            throw new WrongAnswers("a commit of the floor failed: " + failure.getMessage());
        }
    }
}
