package assay.report.history;

import assay.kit.sql.JdbcTransactions;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rows say of an account, seen at one moment. */
@Singleton
public class HistoryReaderStore {
    private static final String FACTS =
            "SELECT id, assessment, phase, pack, currency, capital, balance, opened, outcome, rule, ended,"
                    + " ended_sequence, last_phase, sequence, hash, at FROM account";

    private final JdbcTransactions transactions;

    HistoryReaderStore(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    /** An assessment's accounts, the oldest first. */
    public List<AccountFacts> accounts(UUID assessment) {
        return transactions.readCommitted(
                connection -> facts(connection, FACTS + " WHERE assessment = ? ORDER BY opened, id", assessment));
    }

    /** One account's whole history. */
    public Optional<AccountHistory> history(UUID account) {
        return transactions.serializable(connection -> {
            var facts = facts(connection, FACTS + " WHERE id = ?", account);
            return facts.isEmpty()
                    ? Optional.<AccountHistory>empty()
                    : Optional.of(new AccountHistory(
                            facts.getFirst(),
                            fills(connection, account),
                            days(connection, account),
                            moments(connection, account)));
        });
    }

    /** Whether an account holds anything. */
    public boolean isFlat(UUID account) {
        var sql = """
                SELECT 1 FROM fill AS f WHERE account = ? AND position <> 0 AND NOT EXISTS
                (SELECT 1 FROM fill AS g WHERE g.account = f.account AND g.symbol = f.symbol
                AND g.sequence > f.sequence)
                LIMIT 1
                """;
        return transactions.readCommitted(
                connection -> query(connection, sql, account, row -> 1).isEmpty());
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> query(Connection connection, String sql, UUID id, Reader<T> reader) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        }
    }

    private static List<AccountFacts> facts(Connection connection, String sql, UUID id) throws SQLException {
        return query(
                connection,
                sql,
                id,
                row -> new AccountFacts(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBigDecimal(6),
                        row.getBigDecimal(7),
                        instant(row, 8),
                        row.getString(9),
                        row.getString(10),
                        optional(row, 11),
                        row.getLong(12),
                        row.getBoolean(13),
                        row.getLong(14),
                        row.getString(15),
                        instant(row, 16)));
    }

    private static List<Fill> fills(Connection connection, UUID account) throws SQLException {
        return query(
                connection,
                "SELECT sequence, at, hash, cause, symbol, side, liquidity, quantity, notional, fee, realised,"
                        + " position, balance FROM fill WHERE account = ? ORDER BY sequence",
                account,
                row -> new Fill(
                        row.getLong(1),
                        instant(row, 2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getBigDecimal(8),
                        row.getBigDecimal(9),
                        row.getBigDecimal(10),
                        row.getBigDecimal(11),
                        row.getBigDecimal(12),
                        row.getBigDecimal(13)));
    }

    private static List<Day> days(Connection connection, UUID account) throws SQLException {
        return query(
                connection,
                "SELECT sequence, at, hash, financing, balance, equity FROM day WHERE account = ? ORDER BY sequence",
                account,
                row -> new Day(
                        row.getLong(1),
                        instant(row, 2),
                        row.getString(3),
                        row.getBigDecimal(4),
                        row.getBigDecimal(5),
                        row.getBigDecimal(6)));
    }

    private static List<Moment> moments(Connection connection, UUID account) throws SQLException {
        return query(
                connection,
                "SELECT sequence, at, tape, type, rule, hash, body FROM moment WHERE account = ? ORDER BY sequence",
                account,
                row -> new Moment(
                        row.getLong(1),
                        instant(row, 2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optional(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
