package assay.report.history;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Reading;
import assay.kit.sql.JdbcTransactions;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes lines into the tables. Rows and how far the shard was read change in one transaction, and a line that was taken
 * before changes nothing: so a crash, a second delivery or a second instance leave the same rows.
 */
@Singleton
public class HistoryStore {
    private static final List<String> TABLES = List.of("moment", "day", "fill", "account", "shard");

    private final JdbcTransactions transactions;

    HistoryStore(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * How far a shard was read.
     *
     * @param sequence of the last line taken, 0 for none
     * @param nextOffset of the topic's partition
     * @param parked why nothing goes on
     */
    public record Stand(
            long sequence, long nextOffset, @Nullable String parked) {
        static final Stand BEGINNING = new Stand(0, 0, null);
    }

    public Stand stand(int shard) {
        return transactions.readCommitted(connection -> stand(connection, shard));
    }

    /** Every shard that was read. */
    public Map<Integer, Stand> stands() {
        return transactions.readCommitted(connection -> {
            try (var select = connection.prepareStatement(
                            "SELECT id, sequence, next_offset, parked FROM shard ORDER BY id");
                    var rows = select.executeQuery()) {
                var stands = new LinkedHashMap<Integer, Stand>();
                while (rows.next()) {
                    stands.put(rows.getInt(1), new Stand(rows.getLong(2), rows.getLong(3), rows.getString(4)));
                }
                return stands;
            }
        });
    }

    /**
     * Takes lines that follow one another in their shard; what the shard has already is passed over.
     *
     * @throws Unbelievable when one does not extend its account's chain or its sums
     */
    void take(int shard, List<ShardLine> lines, long nextOffset) {
        transactions.<@Nullable Void>serializable(connection -> {
            var stand = stand(connection, shard);
            var sequence = stand.sequence();
            var books = new HashMap<UUID, Book>();
            var entries = new ArrayList<Entry>();
            for (var each : lines) {
                if (each.sequence() > sequence + 1) {
                    throw new Unbelievable("shard " + shard + " goes from " + sequence + " to " + each.sequence());
                }
                if (each.sequence() == sequence + 1) {
                    believe(connection, each.line(), books).ifPresent(entries::add);
                    sequence++;
                }
            }
            HistoryRows.insert(connection, entries);
            HistoryRows.update(connection, books.values());
            stand(connection, shard, new Stand(sequence, Math.max(nextOffset, stand.nextOffset()), null));
            return null;
        });
    }

    private static Optional<Entry> believe(Connection connection, Line line, Map<UUID, Book> books)
            throws SQLException {
        try {
            var read = JournalLine.of(line);
            var book = books.get(read.account());
            if (book == null) {
                book = HistoryRows.book(connection, read.account());
            }
            var reading = book.head().read(line);
            if (reading instanceof Reading.Accepted(var head)) {
                var told = JournalReading.read(read);
                books.put(read.account(), book.with(head, read.said().at(), told));
                return Optional.of(new Entry(read, line.hash(), told));
            }
            if (reading instanceof Reading.Past past && !past.differs()) {
                return Optional.empty();
            }
            throw new Unbelievable("account " + read.account() + ": " + reading);
        } catch (NotCanonical wrong) {
            throw new Unbelievable("line " + line.hash() + ": " + wrong.getMessage());
        }
    }

    /** Says why a shard stands still. */
    void park(int shard, String reason) {
        transactions.<@Nullable Void>serializable(connection -> {
            var stand = stand(connection, shard);
            stand(connection, shard, new Stand(stand.sequence(), stand.nextOffset(), reason));
            return null;
        });
    }

    /** Forgets everything that lines told, so that all is read again; documents stay. */
    void forget() {
        for (var table : TABLES) {
            transactions.<@Nullable Void>readCommitted(connection -> {
                try (var delete = connection.prepareStatement("DELETE FROM " + table)) {
                    delete.executeUpdate();
                }
                return null;
            });
        }
    }

    private static Stand stand(Connection connection, int shard) throws SQLException {
        try (var select = connection.prepareStatement("SELECT sequence, next_offset, parked FROM shard WHERE id = ?")) {
            select.setInt(1, shard);
            try (var rows = select.executeQuery()) {
                return rows.next() ? new Stand(rows.getLong(1), rows.getLong(2), rows.getString(3)) : Stand.BEGINNING;
            }
        }
    }

    private static void stand(Connection connection, int shard, Stand stand) throws SQLException {
        var sql = """
                INSERT INTO shard (id, sequence, next_offset, parked) VALUES (?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, next_offset = excluded.next_offset,
                parked = excluded.parked
                """;
        try (var upsert = connection.prepareStatement(sql)) {
            upsert.setInt(1, shard);
            upsert.setLong(2, stand.sequence());
            upsert.setLong(3, stand.nextOffset());
            upsert.setString(4, stand.parked());
            upsert.executeUpdate();
        }
    }

    /** The head of an account's chain as far as it was read. */
    public ChainHead head(UUID account) {
        return transactions.readCommitted(
                connection -> HistoryRows.book(connection, account).head());
    }
}
