package assay.core.account;

import assay.core.shard.Batch;
import assay.core.shard.EquitySample;
import assay.core.shard.SavedAccount;
import assay.core.shard.ShardLine;
import assay.proof.codec.LineCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The batches of a commit as columns, one array each, in the order of {@link PostgresSql#COMMIT}. */
final class PostgresColumns {

    /** Something of a shard. */
    private record Of<T>(int shard, T value) {}

    private final LineCodec codec;
    private final List<Batch> batches;
    private final List<ShardLine> lines = new ArrayList<>();
    private final List<Of<SavedAccount>> accounts = new ArrayList<>();
    private final List<Of<EquitySample>> samples = new ArrayList<>();

    PostgresColumns(LineCodec codec, List<Batch> batches) {
        this.codec = codec;
        this.batches = batches;
        for (var batch : batches) {
            lines.addAll(batch.lines());
            batch.accounts().forEach(each -> accounts.add(new Of<>(batch.shard(), each)));
            batch.samples().forEach(each -> samples.add(new Of<>(batch.shard(), each)));
        }
    }

    /** Binds one statement's parameters from left to right. */
    private static final class Binding {
        private final Connection connection;
        private final PreparedStatement statement;
        private int next = 1;

        private Binding(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        <T> Binding column(String type, List<T> rows, Function<T, @Nullable Object> value) throws SQLException {
            var column = new @Nullable Object[rows.size()];
            for (int i = 0; i < column.length; i++) {
                column[i] = value.apply(rows.get(i));
            }
            statement.setArray(next++, connection.createArrayOf(type, column));
            return this;
        }

        /** Numbers of their own type travel as numbers, all others as text. */
        <T> Binding numbers(List<T> rows, ToLongFunction<T> value) throws SQLException {
            var column = new Long[rows.size()];
            for (int i = 0; i < column.length; i++) {
                column[i] = value.applyAsLong(rows.get(i));
            }
            statement.setArray(next++, connection.createArrayOf("bigint", column));
            return this;
        }

        <T> Binding bytes(List<T> rows, Function<T, byte[]> value) throws SQLException {
            var column = rows.stream().map(value).toArray(byte[][]::new);
            statement.setArray(next++, connection.createArrayOf("bytea", column));
            return this;
        }
    }

    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        var binding = new Binding(connection, statement);
        binding.numbers(batches, each -> each.shard())
                .numbers(batches, each -> each.fence().epoch())
                .numbers(batches, each -> each.fence().version())
                .numbers(batches, each -> each.then().shardSequence())
                .numbers(batches, each -> each.then().published())
                .numbers(batches, each -> each.then().commandOffset())
                .numbers(batches, each -> each.then().tape())
                .numbers(batches, each -> each.then().folded());
        bindLines(binding);
        bindAccounts(binding);
        bindSamples(binding);
    }

    private void bindLines(Binding binding) throws SQLException {
        binding.numbers(lines, each -> each.shard())
                .numbers(lines, ShardLine::shardSequence)
                .column("uuid", lines, ShardLine::account)
                .numbers(lines, each -> each.line().sequence())
                .numbers(lines, ShardLine::tape)
                .column("text", lines, each -> each.line().type())
                .column("uuid", lines, ShardLine::command)
                .column("uuid", lines, ShardLine::subject)
                .bytes(lines, each -> each.line().bytes());
    }

    private void bindAccounts(Binding binding) throws SQLException {
        binding.numbers(accounts, each -> each.shard())
                .column("uuid", accounts, each -> each.value().account())
                .numbers(accounts, each -> each.value().head().sequence())
                .column("text", accounts, each -> each.value().head().hash())
                .numbers(accounts, each -> each.value().folded())
                .column("boolean", accounts, each -> each.value().awake())
                .column("timestamptz", accounts, each -> time(each.value().wakeAt()))
                .column("text", accounts, each -> each.value().parked())
                .bytes(accounts, each -> codec.state(each.value().state()).bytes());
    }

    private void bindSamples(Binding binding) throws SQLException {
        binding.numbers(samples, each -> each.shard())
                .column("uuid", samples, each -> each.value().account())
                .numbers(samples, each -> each.value().tape())
                .column("timestamptz", samples, each -> time(each.value().at()))
                .bytes(samples, each -> each.value().fields().bytes());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
