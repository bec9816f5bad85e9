package assay.simulation.question;

import assay.contracts.announcement.Announced;
import assay.contracts.announcement.SimulationAnnouncement;
import assay.contracts.command.NamedId;
import assay.kit.outbox.OutboxMessage;
import assay.kit.outbox.OutboxStore;
import assay.kit.sql.JdbcTransactions;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Questions and answers as rows. A row that is over is never changed; that somebody asked and how it ended is announced
 * by the transaction that makes it so.
 */
@Singleton
class SimulationStore {
    private static final String COLUMNS =
            "id, owner, fingerprint, kind, question, seed, paths, contract, status, progress, result, code, created,"
                    + " seen";
    private static final String INSERT =
            "INSERT INTO simulation (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ONE = "SELECT " + COLUMNS + " FROM simulation WHERE id = ? AND owner = ?";
    private static final String SAME =
            "SELECT " + COLUMNS + " FROM simulation WHERE owner = ? AND fingerprint = ? ORDER BY created DESC LIMIT 1";
    private static final String WORK =
            "UPDATE simulation SET status = 'running', progress = ?, seen = ? WHERE id = ? AND status IN ('queued',"
                    + " 'running')";
    private static final String SEEN =
            "UPDATE simulation SET seen = ? WHERE id = ? AND status IN ('queued', 'running')";
    private static final String END = """
        UPDATE simulation SET status = ?, progress = ?, result = ?, code = ?, seen = ?
        WHERE id = ? AND status IN ('queued', 'running')\
        """;

    private final JdbcTransactions transactions;

    private final OutboxStore outbox;

    SimulationStore(JdbcTransactions transactions, OutboxStore outbox) {
        this.transactions = transactions;
        this.outbox = outbox;
    }

    void insert(SimulationRow row) {
        var asked = new SimulationAnnouncement.Requested(
                row.id(), row.owner(), row.kind(), row.fingerprint(), row.seed(), row.paths());
        var _ = announced(new Telling(row, asked, row.created()), INSERT, statement -> {
            statement.setObject(1, row.id());
            statement.setObject(2, row.owner());
            statement.setString(3, row.fingerprint());
            statement.setString(4, row.kind());
            statement.setString(5, row.question());
            statement.setLong(6, row.seed());
            statement.setLong(7, row.paths());
            statement.setInt(8, row.contract());
            statement.setString(9, word(row.status()));
            statement.setDouble(10, row.progress());
            statement.setString(11, row.result());
            statement.setString(12, row.code());
            statement.setObject(13, utc(row.created()));
            statement.setObject(14, utc(row.seen()));
        });
    }

    Optional<SimulationRow> find(UUID id, UUID owner) {
        return read(ONE, statement -> {
            statement.setObject(1, id);
            statement.setObject(2, owner);
        });
    }

    /** The newest row of the same question. */
    Optional<SimulationRow> same(UUID owner, String fingerprint) {
        return read(SAME, statement -> {
            statement.setObject(1, owner);
            statement.setString(2, fingerprint);
        });
    }

    /** Says how far the work is; false when it was cancelled meanwhile. */
    boolean working(UUID id, double progress, Instant now) {
        return changed(WORK, statement -> {
            statement.setDouble(1, progress);
            statement.setObject(2, utc(now));
            statement.setObject(3, id);
        });
    }

    /** Says that somebody is still at it; false when it is over. */
    boolean seen(UUID id, Instant now) {
        return changed(SEEN, statement -> {
            statement.setObject(1, utc(now));
            statement.setObject(2, id);
        });
    }

    /** Ends a question once; false when it was over before. */
    boolean end(SimulationRow row, Ending ending, Instant now) {
        return announced(new Telling(row, ending.told(row), now), END, statement -> {
            statement.setString(1, word(ending.status()));
            statement.setDouble(2, ending instanceof Ending.Done ? 1 : 0);
            statement.setString(3, ending instanceof Ending.Done(var _, var result) ? result : null);
            statement.setString(4, ending instanceof Ending.Failed(var code) ? code : null);
            statement.setObject(5, utc(now));
            statement.setObject(6, row.id());
        });
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private boolean changed(String sql, Parameters parameters) {
        return transactions.readCommitted(connection -> changed(connection, sql, parameters));
    }

    private static boolean changed(Connection connection, String sql, Parameters parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            return statement.executeUpdate() == 1;
        }
    }

    /** What is to be told of a row once it is so. */
    private record Telling(SimulationRow row, SimulationAnnouncement said, Instant at) {
        OutboxMessage message() {
            var id = NamedId.of(row.id(), said.topic());
            var bytes = new Announced(id, at, null, null, null, said).bytes();
            var text = new String(bytes, StandardCharsets.UTF_8);
            return new OutboxMessage(said.topic(), null, row.owner().toString(), text, Map.of());
        }
    }

    private boolean announced(Telling telling, String sql, Parameters parameters) {
        var message = telling.message();
        var done = transactions.serializable(connection -> {
            var changed = changed(connection, sql, parameters);
            if (changed) {
                outbox.append(connection, message);
            }
            return changed;
        });
        outbox.committed();
        return done;
    }

    private Optional<SimulationRow> read(String sql, Parameters parameters) {
        return transactions.readCommitted(connection -> first(connection, sql, parameters));
    }

    private static Optional<SimulationRow> first(Connection connection, String sql, Parameters parameters)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(row(rows)) : Optional.empty();
            }
        }
    }

    private static SimulationRow row(ResultSet row) throws SQLException {
        return new SimulationRow(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getLong(7),
                row.getInt(8),
                SimulationRow.Status.valueOf(row.getString(9).toUpperCase(Locale.ROOT)),
                row.getDouble(10),
                row.getString(11),
                row.getString(12),
                row.getObject(13, OffsetDateTime.class).toInstant(),
                row.getObject(14, OffsetDateTime.class).toInstant());
    }

    private static String word(SimulationRow.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
