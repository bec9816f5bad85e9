package assay.market.archive;

import assay.contracts.line.ChainHead;
import assay.kit.sql.JdbcTransactions;
import assay.market.candle.CandleStore;
import assay.market.topic.TapePosition;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Minutes of the tape as rows; a row never changes. */
@Singleton
public final class TapeMinuteStore implements TapeKeep {
    private static final String COLUMNS =
            "first_sequence, last_sequence, previous, hash, first_offset, next_offset, lines";

    private final JdbcTransactions transactions;
    private final CandleStore candles;

    public TapeMinuteStore(JdbcTransactions transactions, CandleStore candles) {
        this.transactions = transactions;
        this.candles = candles;
    }

    @Override
    public List<Kept> newest(int count) {
        return transactions.readCommitted(connection -> {
            var sql = "SELECT " + COLUMNS + " FROM tape_minute ORDER BY first_sequence DESC LIMIT ?";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setInt(1, count);
                try (var rows = statement.executeQuery()) {
                    var found = new ArrayList<Kept>();
                    while (rows.next()) {
                        found.add(kept(rows));
                    }
                    return found;
                }
            }
        });
    }

    @Override
    public void keep(TapeMinute minute) {
        transactions.serializable(connection -> {
            refuseGap(connection, minute);
            if (insert(connection, minute)) {
                candles.widen(connection, minute.candles());
            }
            return minute.first();
        });
    }

    @Override
    public Optional<Kept> holding(long sequence) {
        return transactions.readCommitted(connection -> {
            var sql = "SELECT " + COLUMNS
                    + " FROM tape_minute WHERE first_sequence <= ? ORDER BY first_sequence DESC LIMIT 1";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setLong(1, sequence);
                try (var rows = statement.executeQuery()) {
                    return rows.next()
                            ? Optional.of(kept(rows)).filter(row -> row.last() >= sequence)
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public long offsetBefore(Instant minute) {
        return transactions.readCommitted(connection -> {
            var sql = "SELECT next_offset FROM tape_minute WHERE minute < ? ORDER BY first_sequence DESC LIMIT 1";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, minute.atOffset(ZoneOffset.UTC));
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? rows.getLong(1) : 0L;
                }
            }
        });
    }

    /** The archive is whole, or it says so: a row that neither begins it nor follows another is refused. */
    private static void refuseGap(Connection connection, TapeMinute minute) throws SQLException {
        if (minute.first() == 1) {
            return;
        }
        var sql = "SELECT hash FROM tape_minute WHERE first_sequence <= ? ORDER BY first_sequence DESC LIMIT 1";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, minute.first() - 1);
            try (var rows = statement.executeQuery()) {
                var before = minute.start().head().hash();
                if (!rows.next() || !rows.getString(1).equals(before)) {
                    throw new IllegalStateException("no kept minute ends with " + (minute.first() - 1) + " " + before);
                }
            }
        }
    }

    /** Whether it was not kept before. */
    private static boolean insert(Connection connection, TapeMinute minute) throws SQLException {
        var sql = "INSERT INTO tape_minute (" + COLUMNS + ", minute) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (first_sequence) DO NOTHING";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, minute.first());
            statement.setLong(2, minute.last());
            statement.setString(3, minute.start().head().hash());
            statement.setString(4, minute.end().head().hash());
            statement.setLong(5, minute.start().offset());
            statement.setLong(6, minute.end().offset());
            statement.setBytes(7, minute.packed());
            statement.setObject(8, minute.minute().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var first = row.getLong(1);
        return new Kept(
                new TapePosition(new ChainHead(first - 1, row.getString(3)), row.getLong(5)),
                new TapePosition(new ChainHead(row.getLong(2), row.getString(4)), row.getLong(6)),
                TapeMinute.unpack(row.getBytes(7)));
    }
}
