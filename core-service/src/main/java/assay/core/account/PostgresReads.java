package assay.core.account;

import assay.core.shard.StoreFailed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Queries of the account tables, each one statement that sees one moment. */
final class PostgresReads {

    private final DataSource database;

    PostgresReads(DataSource database) {
        this.database = database;
    }

    /** One row of an answer. */
    interface Reader<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }

    /** Every row of a query's answer; a set of texts is bound as an array. */
    <T> List<T> all(String sql, Reader<T> reader, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            var all = new ArrayList<T>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(reader.read(row));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new StoreFailed(String.valueOf(e.getMessage()), e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof Set<?> texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts.toArray()));
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
    }
}
