package assay.core.account;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.core.shard.SavedAccount;
import assay.core.shard.StoreFailed;
import assay.proof.codec.LineCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs one statement at a time and turns its rows into what the loop knows. */
final class PostgresRows {

    private final DataSource database;
    private final LineCodec codec;

    PostgresRows(DataSource database, LineCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** Work on a statement that was just prepared. */
    interface Work<T extends @Nullable Object> {
        T run(Connection connection, PreparedStatement statement) throws SQLException;
    }

    <T extends @Nullable Object> T with(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.run(connection, statement);
        } catch (SQLException e) {
            throw new StoreFailed(String.valueOf(e.getMessage()), e);
        }
    }

    static SavedAccount withTail(SavedAccount saved, List<Line> tail) {
        return new SavedAccount(
                saved.account(),
                saved.head(),
                saved.folded(),
                saved.awake(),
                saved.wakeAt(),
                saved.state(),
                tail,
                saved.parked());
    }

    List<SavedAccount> states(PreparedStatement statement) throws SQLException {
        var states = new ArrayList<SavedAccount>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                states.add(state(row));
            }
        }
        return states;
    }

    SavedAccount state(ResultSet row) throws SQLException {
        var wakeAt = row.getTimestamp(6);
        return new SavedAccount(
                row.getObject(1, UUID.class),
                new ChainHead(row.getLong(2), row.getString(3)),
                row.getLong(4),
                row.getBoolean(5),
                wakeAt == null ? null : wakeAt.toInstant(),
                codec.state(Json.parse(row.getBytes(8))),
                List.of(),
                row.getString(7));
    }

    static List<Line> lines(PreparedStatement statement) throws SQLException {
        var lines = new ArrayList<Line>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                lines.add(Line.parse(row.getBytes(1)));
            }
        }
        return lines;
    }

    static @Nullable Instant instant(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            var found = row.next() ? row.getTimestamp(1) : null;
            return found == null ? null : found.toInstant();
        }
    }
}
