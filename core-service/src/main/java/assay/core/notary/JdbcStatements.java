package assay.core.notary;

import assay.kit.sql.JdbcTransactions;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements with their parameters in order, each in a transaction of its own unless a connection is given. */
@Singleton
final class JdbcStatements {
    private final JdbcTransactions transactions;

    JdbcStatements(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    /** Reads one row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> all(String sql, Reader<T> reader, Object... parameters) {
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

    void write(String sql, Object... parameters) {
        transactions.readCommitted(connection -> write(connection, sql, parameters));
    }

    /** How many rows were written, as a part of the connection's transaction. */
    static int write(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = bound(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    JdbcTransactions transactions() {
        return transactions;
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
