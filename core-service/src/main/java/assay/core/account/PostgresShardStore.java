package assay.core.account;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.core.shard.Batch;
import assay.core.shard.Fence;
import assay.core.shard.SavedAccount;
import assay.core.shard.ShardLine;
import assay.core.shard.ShardStand;
import assay.core.shard.ShardStore;
import assay.core.shard.TapePosition;
import assay.domain.account.Event;
import assay.domain.order.Order;
import assay.proof.codec.LineCodec;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The shard's truth in PostgreSQL, on connections of its own that run at READ COMMITTED and commit each statement. */
final class PostgresShardStore implements ShardStore {

    /** Seconds of the tape that a reader starts early: more than everything in force is said again in. */
    private static final int MARGIN = 75;

    private final PostgresRows rows;
    private final LineCodec codec;

    PostgresShardStore(DataSource database, LineCodec codec) {
        this.rows = new PostgresRows(database, codec);
        this.codec = codec;
    }

    @Override
    public ShardStand claim(int shard) {
        return rows.with(PostgresSql.CLAIM, (_, statement) -> {
            statement.setLong(1, shard);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("no row of shard " + shard);
                }
                return new ShardStand(
                        shard,
                        new Fence(row.getLong(1), row.getLong(2)),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7));
            }
        });
    }

    @Override
    public Map<Integer, Fence> fences(Set<Integer> shards) {
        return rows.with(PostgresSql.FENCES, (connection, statement) -> {
            statement.setArray(1, connection.createArrayOf("bigint", shards.toArray()));
            var fences = new HashMap<Integer, Fence>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    fences.put(row.getInt(1), new Fence(row.getLong(2), row.getLong(3)));
                }
            }
            return fences;
        });
    }

    @Override
    public List<SavedAccount> awake(int shard) {
        var states = rows.with(PostgresSql.AWAKE, (_, statement) -> {
            statement.setLong(1, shard);
            return rows.states(statement);
        });
        var tails = tails(shard);
        return states.stream()
                .map(each -> PostgresRows.withTail(each, tails.getOrDefault(each.account(), List.of())))
                .toList();
    }

    private Map<UUID, List<Line>> tails(int shard) {
        return rows.with(PostgresSql.TAILS, (_, statement) -> {
            statement.setLong(1, shard);
            var tails = new HashMap<UUID, List<Line>>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    tails.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .add(Line.parse(row.getBytes(2)));
                }
            }
            return tails;
        });
    }

    /**
     * An account as a reader finds it.
     *
     * @param account with the lines beyond its row
     * @param floor an entry at which the row still stood
     */
    record Held(SavedAccount account, long floor) {

        /** The newest entry that its lines or its state stand behind. */
        long tape() {
            return account.tail().isEmpty()
                    ? account.folded()
                    : JournalLine.of(account.tail().getLast()).said().tape();
        }
    }

    /**
     * An account wherever it is. The row and its floor are of one moment, the lines of a later one: none can be
     * missing.
     */
    @Nullable
    Held held(UUID account) {
        var held = rows.with(PostgresSql.HELD, (_, statement) -> {
            statement.setObject(1, account);
            try (var row = statement.executeQuery()) {
                return row.next() ? new Held(rows.state(row), row.getLong(9)) : null;
            }
        });
        if (held == null || !held.account().awake()) {
            return held;
        }
        var tail = rows.with(PostgresSql.TAIL, (_, statement) -> {
            statement.setObject(1, account);
            statement.setLong(2, held.account().head().sequence());
            return PostgresRows.lines(statement);
        });
        return new Held(PostgresRows.withTail(held.account(), tail), held.floor());
    }

    @Override
    public @Nullable Instant firstWake(int shard, Instant after) {
        return rows.with(PostgresSql.FIRST_WAKE, (_, statement) -> {
            statement.setLong(1, shard);
            statement.setTimestamp(2, Timestamp.from(after));
            return PostgresRows.instant(statement);
        });
    }

    @Override
    public List<SavedAccount> due(int shard, Instant at) {
        return rows.with(PostgresSql.DUE, (_, statement) -> {
            statement.setLong(1, shard);
            statement.setTimestamp(2, Timestamp.from(at));
            return rows.states(statement);
        });
    }

    @Override
    public List<SavedAccount> find(int shard, Collection<UUID> accounts) {
        return rows.with(PostgresSql.FIND, (connection, statement) -> {
            statement.setLong(1, shard);
            statement.setArray(2, connection.createArrayOf("uuid", accounts.toArray()));
            return rows.states(statement);
        });
    }

    @Override
    public Map<UUID, Set<UUID>> commands(Set<UUID> accounts) {
        return rows.with(PostgresSql.COMMANDS, (connection, statement) -> {
            statement.setArray(1, connection.createArrayOf("uuid", accounts.toArray()));
            var commands = new HashMap<UUID, Set<UUID>>();
            accounts.forEach(each -> commands.put(each, new HashSet<>()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    Objects.requireNonNull(commands.get(row.getObject(1, UUID.class)))
                            .add(row.getObject(2, UUID.class));
                }
            }
            return commands;
        });
    }

    @Override
    public long lastOf(UUID account, Set<String> types, long before) {
        return rows.with(PostgresSql.LAST_OF, (connection, statement) -> {
            statement.setObject(1, account);
            statement.setLong(2, before);
            statement.setArray(3, connection.createArrayOf("text", types.toArray()));
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        });
    }

    @Override
    public Order placed(UUID account, UUID order) {
        var lines = rows.with(PostgresSql.PLACED, (_, statement) -> {
            statement.setObject(1, account);
            statement.setObject(2, order);
            return PostgresRows.lines(statement);
        });
        if (codec.event(JournalLine.of(lines.getFirst())) instanceof Event.OrderPlaced placed) {
            return placed.order();
        }
        throw new IllegalStateException("no line of a placed order " + order);
    }

    @Override
    public List<ShardLine> lines(int shard, long after, int max) {
        return rows.with(PostgresSql.LINES, (_, statement) -> {
            statement.setLong(1, shard);
            statement.setLong(2, after);
            statement.setInt(3, max);
            var lines = new ArrayList<ShardLine>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(new ShardLine(
                            shard,
                            row.getLong(2),
                            row.getObject(1, UUID.class),
                            row.getLong(3),
                            row.getObject(4, UUID.class),
                            row.getObject(5, UUID.class),
                            Line.parse(row.getBytes(6)),
                            null));
                }
            }
            return lines;
        });
    }

    @Override
    public Set<Integer> commit(List<Batch> batches) {
        var columns = new PostgresColumns(codec, batches);
        return rows.with(PostgresSql.COMMIT, (connection, statement) -> {
            columns.bind(connection, statement);
            var written = new HashSet<Integer>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    written.add(row.getInt(1));
                }
            }
            return written;
        });
    }

    @Override
    public TapePosition before(long sequence) {
        var at = rows.with(PostgresSql.HEAD_AT, (_, statement) -> {
            statement.setLong(1, sequence);
            return PostgresRows.instant(statement);
        });
        return at == null ? newest() : before(at);
    }

    /** A position early enough for a reader that needs the tape from now on. */
    TapePosition newest() {
        var at = rows.with(PostgresSql.HEAD_NEWEST, (_, statement) -> PostgresRows.instant(statement));
        return at == null ? TapePosition.START : before(at);
    }

    @Override
    public TapePosition before(Instant at) {
        return rows.with(PostgresSql.HEAD_BEFORE, (_, statement) -> {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setInt(2, MARGIN);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? new TapePosition(new ChainHead(row.getLong(1), row.getString(2)), row.getLong(3))
                        : TapePosition.START;
            }
        });
    }
}
