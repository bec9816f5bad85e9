package assay.market.candle;

import assay.domain.number.Price;
import assay.kit.sql.JdbcTransactions;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Candles as rows: of every kept length one, widened with each minute. */
@Singleton
public final class CandleStore {
    private static final String WIDEN = """
            INSERT INTO candle (symbol, seconds, begins, opening, highest, lowest, closing) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (symbol, seconds, begins) DO UPDATE SET highest = GREATEST(candle.highest, excluded.highest),
            lowest = LEAST(candle.lowest, excluded.lowest), closing = excluded.closing""";
    private static final String SPAN = """
            SELECT begins, opening, highest, lowest, closing FROM candle
            WHERE symbol = ? AND seconds = ? AND begins >= ? AND begins < ? ORDER BY begins""";
    private static final String BEFORE = """
            SELECT closing FROM candle WHERE symbol = ? AND seconds = ? AND begins < ? ORDER BY begins DESC LIMIT 1""";

    private final JdbcTransactions transactions;

    public CandleStore(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    /** Adds the candles of a minute that was not kept before, in the transaction that keeps it. */
    public void widen(Connection connection, Collection<Candle> minute) throws SQLException {
        try (var statement = connection.prepareStatement(WIDEN)) {
            for (var candle : minute) {
                for (var kept : Interval.Kept.values()) {
                    statement.setString(1, candle.symbol());
                    statement.setLong(2, kept.length().toSeconds());
                    statement.setObject(3, utc(kept.begin(candle.from())));
                    statement.setLong(4, candle.open().units());
                    statement.setLong(5, candle.high().units());
                    statement.setLong(6, candle.low().units());
                    statement.setLong(7, candle.close().units());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** The kept candles that an interval is made of, rising. */
    public List<Candle> pieces(Interval interval, Series.Span span) {
        return transactions.readCommitted(connection -> {
            try (var statement = connection.prepareStatement(SPAN)) {
                statement.setString(1, span.symbol());
                statement.setLong(2, interval.kept().length().toSeconds());
                statement.setObject(3, utc(interval.begin(span.from())));
                statement.setObject(4, utc(span.to()));
                try (var rows = statement.executeQuery()) {
                    var found = new ArrayList<Candle>();
                    while (rows.next()) {
                        found.add(new Candle(
                                span.symbol(),
                                rows.getObject(1, OffsetDateTime.class).toInstant(),
                                new Price(rows.getLong(2)),
                                new Price(rows.getLong(3)),
                                new Price(rows.getLong(4)),
                                new Price(rows.getLong(5))));
                    }
                    return found;
                }
            }
        });
    }

    /** The last price before a stretch. */
    public Optional<Price> before(Interval interval, Series.Span span) {
        return transactions.readCommitted(connection -> {
            try (var statement = connection.prepareStatement(BEFORE)) {
                statement.setString(1, span.symbol());
                statement.setLong(2, interval.kept().length().toSeconds());
                statement.setObject(3, utc(interval.begin(span.from())));
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(new Price(rows.getLong(1))) : Optional.empty();
                }
            }
        });
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
