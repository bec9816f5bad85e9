package assay.stream.canary;

import java.sql.Connection;
import java.sql.SQLException;

/** A bird that strays. */
final class Canary {

    private Canary() {}

    static int first(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.getMaxRows();
        }
    }
}
