package assay.report.request;

import assay.contracts.announcement.Announced;
import assay.contracts.announcement.ReportAnnouncement;
import assay.contracts.command.NamedId;
import assay.kit.api.TimeCursor;
import assay.kit.outbox.OutboxMessage;
import assay.kit.outbox.OutboxStore;
import assay.kit.sql.JdbcTransactions;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reports as rows. What is announced is written in the transaction that makes it true. */
@Singleton
class ReportStore {
    private static final String INSERT = "INSERT INTO report (" + ReportRows.COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" + " ON CONFLICT (id) DO NOTHING";
    private static final String ONE = "SELECT " + ReportRows.COLUMNS + " FROM report WHERE id = ? AND owner = ?";
    private static final String LIST = "SELECT " + ReportRows.COLUMNS
            + " FROM report WHERE owner = ? AND (created, id) < (?, ?) ORDER BY created DESC, id DESC LIMIT ?";
    private static final String LIST_ABOUT = "SELECT " + ReportRows.COLUMNS
            + " FROM report WHERE owner = ? AND assessment = ? AND (created, id) < (?, ?)"
            + " ORDER BY created DESC, id DESC LIMIT ?";
    private static final String CONTENT =
            "SELECT content FROM report WHERE id = ? AND owner = ? AND status = 'ready' AND content IS NOT NULL";
    private static final String NEXT = "SELECT " + ReportRows.COLUMNS
            + " FROM report WHERE status = 'queued' OR (status = 'working' AND changed < ? AND attempts < ?)"
            + " ORDER BY created LIMIT 1";
    private static final String HOPELESS = "SELECT " + ReportRows.COLUMNS
            + " FROM report WHERE status = 'working' AND changed < ? AND attempts >= ? ORDER BY created LIMIT 1";
    private static final String CLAIM = "UPDATE report SET status = 'working', progress = 0, attempts = attempts + 1,"
            + " changed = ? WHERE id = ? AND changed = ?";
    private static final String PROGRESS =
            "UPDATE report SET progress = ?, changed = ? WHERE id = ? AND status = 'working'";
    private static final String READY = "UPDATE report SET status = 'ready', progress = 100, hash = ?, size = ?,"
            + " through = ?, content = ?, changed = ? WHERE id = ? AND status = 'working'";
    private static final String FAILED =
            "UPDATE report SET status = 'failed', code = ?, changed = ? WHERE id = ? AND status = 'working'";
    private static final String WAITING =
            "SELECT count(*) FROM report WHERE owner = ? AND status IN ('queued', 'working')";
    private static final int ATTEMPTS_MAX = 3;
    private static final String EXPIRE = "DELETE FROM report WHERE expires < ?";

    private final JdbcTransactions transactions;
    private final OutboxStore outbox;

    ReportStore(JdbcTransactions transactions, OutboxStore outbox) {
        this.transactions = transactions;
        this.outbox = outbox;
    }

    /** Keeps a report that is to be made; one of the same id changes nothing. */
    void insert(ReportRow row) {
        var _ = transactions.serializable(connection -> insert(connection, row));
        outbox.committed();
    }

    /** The same within a transaction of the caller's. */
    boolean insert(Connection connection, ReportRow row) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            ReportRows.write(statement, row);
            var fresh = statement.executeUpdate() == 1;
            if (fresh) {
                announce(
                        connection,
                        new ReportAnnouncement.Requested(
                                row.id(), row.assessment(), row.type().word()),
                        row,
                        row.created());
            }
            return fresh;
        }
    }

    Optional<ReportRow> find(UUID id, UUID owner) {
        return rows(ONE, statement -> {
                    statement.setObject(1, id);
                    statement.setObject(2, owner);
                })
                .stream()
                .findFirst();
    }

    /** Somebody's own, the newest first. */
    List<ReportRow> list(UUID owner, TimeCursor before, int most) {
        return rows(LIST, statement -> {
            statement.setObject(1, owner);
            page(statement, 2, before, most);
        });
    }

    /** Somebody's own about one assessment, the newest first. */
    List<ReportRow> list(UUID owner, UUID assessment, TimeCursor before, int most) {
        return rows(LIST_ABOUT, statement -> {
            statement.setObject(1, owner);
            statement.setObject(2, assessment);
            page(statement, 3, before, most);
        });
    }

    private static void page(PreparedStatement statement, int first, TimeCursor before, int most) throws SQLException {
        statement.setObject(first, ReportRows.utc(before.at()));
        statement.setObject(first + 1, before.id());
        statement.setInt(first + 2, most);
    }

    Optional<byte[]> content(UUID id, UUID owner) {
        return transactions.readCommitted(connection -> {
            try (var select = connection.prepareStatement(CONTENT)) {
                select.setObject(1, id);
                select.setObject(2, owner);
                try (var row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.<byte[]>empty();
                }
            }
        });
    }

    int waiting(UUID owner) {
        return transactions.readCommitted(connection -> {
            try (var select = connection.prepareStatement(WAITING)) {
                select.setObject(1, owner);
                try (var row = select.executeQuery()) {
                    return row.next() ? row.getInt(1) : 0;
                }
            }
        });
    }

    /** Takes the oldest report that waits, or that somebody took and lost; of two that try one gets it. */
    Optional<ReportRow> claim(Instant lostBefore, Instant now) {
        return lost(NEXT, lostBefore)
                .filter(row -> changed(CLAIM, statement -> {
                    statement.setObject(1, ReportRows.utc(now));
                    statement.setObject(2, row.id());
                    statement.setObject(3, ReportRows.utc(row.changed()));
                }));
    }

    /** A report that was taken and lost so often that it is the reason. */
    Optional<ReportRow> hopeless(Instant lostBefore) {
        return lost(HOPELESS, lostBefore);
    }

    private Optional<ReportRow> lost(String sql, Instant before) {
        return rows(sql, statement -> {
                    statement.setObject(1, ReportRows.utc(before));
                    statement.setInt(2, ATTEMPTS_MAX);
                })
                .stream()
                .findFirst();
    }

    void progress(UUID id, int progress, Instant now) {
        var _ = changed(PROGRESS, statement -> {
            statement.setInt(1, progress);
            statement.setObject(2, ReportRows.utc(now));
            statement.setObject(3, id);
        });
    }

    /** What was made of a report. */
    @SuppressWarnings("ArrayRecordComponent")
    record Made(byte[] content, String hash, long through) {}

    void ready(ReportRow row, Made made, Instant now) {
        var _ = transactions.serializable(connection -> {
            try (var update = connection.prepareStatement(READY)) {
                update.setString(1, made.hash());
                update.setLong(2, made.content().length);
                update.setLong(3, made.through());
                update.setBytes(4, made.content());
                update.setObject(5, ReportRows.utc(now));
                update.setObject(6, row.id());
                var done = update.executeUpdate() == 1;
                if (done) {
                    announce(
                            connection,
                            new ReportAnnouncement.Ready(row.id(), row.assessment(), made.hash()),
                            row,
                            now);
                }
                return done;
            }
        });
        outbox.committed();
    }

    void failed(ReportRow row, String code, Instant now) {
        var _ = transactions.serializable(connection -> {
            try (var update = connection.prepareStatement(FAILED)) {
                update.setString(1, code);
                update.setObject(2, ReportRows.utc(now));
                update.setObject(3, row.id());
                var done = update.executeUpdate() == 1;
                if (done) {
                    announce(connection, new ReportAnnouncement.Failed(row.id(), row.assessment(), code), row, now);
                }
                return done;
            }
        });
        outbox.committed();
    }

    /** Forgets what is too old. */
    void expire(Instant now) {
        var _ = changed(EXPIRE, statement -> statement.setObject(1, ReportRows.utc(now)));
    }

    private void announce(Connection connection, ReportAnnouncement said, ReportRow row, Instant now)
            throws SQLException {
        var id = NamedId.of(row.id(), said.topic());
        var bytes = new Announced(id, now, null, null, null, said).bytes();
        var key = row.assessment().toString();
        outbox.append(
                connection,
                new OutboxMessage(said.topic(), null, key, new String(bytes, StandardCharsets.UTF_8), Map.of()));
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private boolean changed(String sql, Parameters parameters) {
        return transactions.readCommitted(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                parameters.set(statement);
                return statement.executeUpdate() > 0;
            }
        });
    }

    private List<ReportRow> rows(String sql, Parameters parameters) {
        return transactions.readCommitted(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                parameters.set(statement);
                return ReportRows.read(statement);
            }
        });
    }
}
