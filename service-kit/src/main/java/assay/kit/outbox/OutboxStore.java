package assay.kit.outbox;

import assay.kit.sql.JdbcTransactions;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Messages not yet published. A lane is a chain of messages whose numbers are given under the lane's row lock, so they
 * have no gap and their order is the order of commits; a key always has the same lane.
 */
@Singleton
@Requires(beans = DataSource.class, property = "assay.outbox.enabled", value = "true")
public class OutboxStore {
    static final int LANES = 16;
    private static final int PER_LANE = 50;
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final JdbcTransactions transactions;
    private volatile Runnable appended = () -> {};

    OutboxStore(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    /** A message and its place. */
    record Pending(int lane, long sequence, UUID id, OutboxMessage message) {}

    /** Writes a message in the caller's transaction. */
    public void append(Connection connection, OutboxMessage message) throws SQLException {
        var lane = Math.floorMod(message.key().hashCode(), LANES);
        var sequence = next(connection, lane);
        var sql = """
                INSERT INTO outbox (lane, sequence, id, topic, part, key, payload, headers)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """;
        try (var insert = connection.prepareStatement(sql)) {
            insert.setLong(1, lane);
            insert.setLong(2, sequence);
            insert.setObject(3, UUID.randomUUID());
            insert.setString(4, message.topic());
            insert.setObject(5, message.partition());
            insert.setString(6, message.key());
            insert.setString(7, message.payload());
            insert.setString(8, written(message.headers()));
            insert.executeUpdate();
        }
    }

    private static long next(Connection connection, int lane) throws SQLException {
        var sql = "UPDATE outbox_lane SET last = last + 1 WHERE lane = ? RETURNING last";
        try (var update = connection.prepareStatement(sql)) {
            update.setLong(1, lane);
            try (var rows = update.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("the outbox has no lane " + lane);
                }
                return rows.getLong(1);
            }
        }
    }

    /**
     * Tells the relay that a transaction with messages has committed; without it the relay finds them within a second.
     */
    public void committed() {
        appended.run();
    }

    void onCommitted(Runnable listener) {
        this.appended = listener;
    }

    boolean isEmpty() {
        return transactions.readCommitted(connection -> {
            try (var select = connection.prepareStatement("SELECT 1 FROM outbox LIMIT 1");
                    var rows = select.executeQuery()) {
                return !rows.next();
            }
        });
    }

    /** Takes or prolongs the lease; empty while another relay has it. A new holder has a new epoch. */
    OptionalLong claim(String holder) {
        var sql = """
                UPDATE outbox_lease
                SET epoch = CASE WHEN holder = ? THEN epoch ELSE epoch + 1 END,
                    holder = ?, held_until = now() + ? * INTERVAL '1 second'
                WHERE name = 'relay' AND (holder = ? OR held_until < now())
                RETURNING epoch
                """;
        return transactions.serializable(connection -> {
            try (var update = connection.prepareStatement(sql)) {
                update.setString(1, holder);
                update.setString(2, holder);
                update.setLong(3, LEASE.toSeconds());
                update.setString(4, holder);
                try (var rows = update.executeQuery()) {
                    return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
                }
            }
        });
    }

    /** The first messages of each lane, in the order of each. */
    List<Pending> pending() {
        var sql = """
                SELECT lane, sequence, id, topic, part, key, payload, headers
                FROM (SELECT *, row_number() OVER (PARTITION BY lane ORDER BY sequence) AS place FROM outbox) AS o
                WHERE place <= ?
                ORDER BY lane, sequence
                """;
        return transactions.readCommitted(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                select.setLong(1, PER_LANE);
                try (var rows = select.executeQuery()) {
                    var pending = new ArrayList<Pending>();
                    while (rows.next()) {
                        pending.add(read(rows));
                    }
                    return pending;
                }
            }
        });
    }

    private static Pending read(ResultSet rows) throws SQLException {
        var part = rows.getLong("part");
        var partition = rows.wasNull() ? Optional.<Integer>empty() : Optional.of((int) part);
        return new Pending(
                rows.getInt("lane"),
                rows.getLong("sequence"),
                rows.getObject("id", UUID.class),
                new OutboxMessage(
                        rows.getString("topic"),
                        partition.orElse(null),
                        rows.getString("key"),
                        rows.getString("payload"),
                        headers(rows.getString("headers"))));
    }

    /** Forgets a published message; false when the lease was lost, and another relay publishes it again. */
    boolean forget(Pending sent, long epoch) {
        var sql = """
                DELETE FROM outbox WHERE lane = ? AND sequence = ?
                AND EXISTS (SELECT 1 FROM outbox_lease WHERE name = 'relay' AND epoch = ?)
                """;
        return transactions.serializable(connection -> {
            try (var delete = connection.prepareStatement(sql)) {
                delete.setLong(1, sent.lane());
                delete.setLong(2, sent.sequence());
                delete.setLong(3, epoch);
                return delete.executeUpdate() == 1;
            }
        });
    }

    private static String written(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> headers(String written) {
        var headers = new LinkedHashMap<String, String>();
        written.lines().forEach(line -> {
            var colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1));
        });
        return headers;
    }
}
