package assay.report.history;

import assay.contracts.line.ChainHead;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of accounts, fills, days and moments, written. */
final class HistoryRows {
    private static final String FILL =
            "INSERT INTO fill (account, sequence, at, hash, cause, symbol, side, liquidity, quantity, notional, fee,"
                    + " realised, position, balance) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String DAY =
            "INSERT INTO day (account, sequence, at, hash, financing, balance, equity) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String MOMENT =
            "INSERT INTO moment (account, sequence, at, tape, type, rule, hash, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ACCOUNT = """
            INSERT INTO account (id, assessment, phase, predecessor, pack, currency, capital, balance, opened, outcome,
            rule, ended, ended_sequence, last_phase, reported, sequence, hash, at)
            VALUES (?, ?, ?, ?, ?, 'USD', ?, ?, ?, ?, ?, ?, ?, ?, FALSE, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET assessment = excluded.assessment, phase = excluded.phase,
            predecessor = excluded.predecessor, pack = excluded.pack, capital = excluded.capital,
            balance = excluded.balance, opened = excluded.opened, outcome = excluded.outcome, rule = excluded.rule,
            ended = excluded.ended, ended_sequence = excluded.ended_sequence, last_phase = excluded.last_phase,
            sequence = excluded.sequence, hash = excluded.hash, at = excluded.at
            """;
    private static final String BOOK =
            "SELECT assessment, phase, predecessor, pack, capital, balance, opened, outcome, rule, ended,"
                    + " ended_sequence, last_phase, sequence, hash, at FROM account WHERE id = ?";
    private static final UUID NOBODY = new UUID(0, 0);

    private HistoryRows() {}

    static Book book(Connection connection, UUID account) throws SQLException {
        try (var select = connection.prepareStatement(BOOK)) {
            select.setObject(1, account);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return Book.empty(account);
                }
                var assessment = row.getObject(1, UUID.class);
                var opening = assessment.equals(NOBODY)
                        ? null
                        : new Told.Opened(
                                assessment,
                                row.getInt(2),
                                row.getObject(3, UUID.class),
                                row.getString(4),
                                row.getBigDecimal(5),
                                Objects.requireNonNull(instant(row.getObject(7, OffsetDateTime.class))));
                var outcome = row.getString(8);
                return new Book(
                        account,
                        new ChainHead(row.getLong(13), row.getString(14)),
                        Objects.requireNonNull(instant(row.getObject(15, OffsetDateTime.class))),
                        opening,
                        row.getBigDecimal(6),
                        outcome == null ? null : new Told.Ended(outcome, row.getString(9), row.getBoolean(12)),
                        instant(row.getObject(10, OffsetDateTime.class)),
                        row.getLong(11));
            }
        }
    }

    static void insert(Connection connection, List<Entry> entries) throws SQLException {
        try (var fills = connection.prepareStatement(FILL);
                var days = connection.prepareStatement(DAY);
                var moments = connection.prepareStatement(MOMENT)) {
            for (var entry : entries) {
                switch (entry.told()) {
                    case Told.Filled filled -> fill(fills, entry, filled);
                    case Told.Rolled rolled -> day(days, entry, rolled);
                    case Told.Opened _ -> moment(moments, entry, null);
                    case Told.Judged judged -> moment(moments, entry, judged.rule());
                    case Told.Ended ended -> moment(moments, entry, ended.rule());
                    case Told.Nothing _ -> {}
                }
            }
            fills.executeBatch();
            days.executeBatch();
            moments.executeBatch();
        }
    }

    private static void fill(PreparedStatement insert, Entry entry, Told.Filled filled) throws SQLException {
        insert.setObject(1, entry.line().account());
        insert.setLong(2, entry.line().sequence());
        insert.setObject(3, utc(entry.line().said().at()));
        insert.setString(4, entry.hash());
        insert.setString(5, filled.cause());
        insert.setString(6, filled.symbol());
        insert.setString(7, filled.side());
        insert.setString(8, filled.liquidity());
        var amounts = List.of(
                filled.quantity(),
                filled.notional(),
                filled.fee(),
                filled.realised(),
                filled.position(),
                filled.balance());
        for (var i = 0; i < amounts.size(); i++) {
            insert.setBigDecimal(9 + i, amounts.get(i));
        }
        insert.addBatch();
    }

    private static void day(PreparedStatement insert, Entry entry, Told.Rolled rolled) throws SQLException {
        insert.setObject(1, entry.line().account());
        insert.setLong(2, entry.line().sequence());
        insert.setObject(3, utc(rolled.at()));
        insert.setString(4, entry.hash());
        insert.setBigDecimal(5, rolled.financing());
        insert.setBigDecimal(6, rolled.balance());
        insert.setBigDecimal(7, rolled.equity());
        insert.addBatch();
    }

    private static void moment(PreparedStatement insert, Entry entry, @Nullable String rule) throws SQLException {
        var said = entry.line().said();
        insert.setObject(1, entry.line().account());
        insert.setLong(2, entry.line().sequence());
        insert.setObject(3, utc(said.at()));
        insert.setLong(4, said.tape());
        insert.setString(5, said.type());
        insert.setString(6, rule);
        insert.setString(7, entry.hash());
        insert.setString(8, said.body().without("uses").text());
        insert.addBatch();
    }

    static void update(Connection connection, Collection<Book> books) throws SQLException {
        try (var upsert = connection.prepareStatement(ACCOUNT)) {
            for (var book : books) {
                account(upsert, book);
            }
            upsert.executeBatch();
        }
    }

    private static void account(PreparedStatement upsert, Book book) throws SQLException {
        var opening = book.opening();
        var ended = book.ended();
        upsert.setObject(1, book.account());
        upsert.setObject(2, opening == null ? NOBODY : opening.assessment());
        upsert.setInt(3, opening == null ? 0 : opening.phase());
        upsert.setObject(4, opening == null ? null : opening.predecessor());
        upsert.setString(5, opening == null ? "" : opening.pack());
        upsert.setBigDecimal(6, opening == null ? BigDecimal.ZERO : opening.capital());
        upsert.setBigDecimal(7, book.balance());
        upsert.setObject(8, utc(opening == null ? book.at() : opening.at()));
        upsert.setString(9, ended == null ? null : ended.outcome());
        upsert.setString(10, ended == null ? null : ended.rule());
        upsert.setObject(11, book.endedAt() == null ? null : utc(book.endedAt()));
        upsert.setLong(12, book.endedSequence());
        upsert.setBoolean(13, ended != null && ended.last());
        upsert.setLong(14, book.head().sequence());
        upsert.setString(15, book.head().hash());
        upsert.setObject(16, utc(book.at()));
        upsert.addBatch();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
