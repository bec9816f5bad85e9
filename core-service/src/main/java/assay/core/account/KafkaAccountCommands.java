package assay.core.account;

import assay.contracts.Topics;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.core.shard.CommandAnswer;
import assay.domain.account.Command;
import assay.domain.account.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Commands into their shard's partition of `account.commands`, stamped with what this instance has seen. */
final class KafkaAccountCommands implements AccountCommands {

    private static final Duration VALID_FOR = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Producer<byte[], byte[]> producer;
    private final Waiting waiting;
    private final Accounts accounts;
    private final Instance instance;

    KafkaAccountCommands(Producer<byte[], byte[]> producer, Instance instance, Waiting waiting, Accounts accounts) {
        this.producer = producer;
        this.instance = instance;
        this.waiting = waiting;
        this.accounts = accounts;
    }

    @Override
    public Seen seen() {
        var newest = instance.feed().newest();
        boolean silent = instance.feed().silent(System.nanoTime());
        return newest == null ? new Seen(0, Instant.EPOCH, silent) : new Seen(newest.sequence(), newest.at(), silent);
    }

    /** The stamp that a command gets from this instance now. */
    Stamp stamp(Asked asked) {
        var seen = seen();
        return new Stamp(asked.command(), seen.sequence(), seen.at(), VALID_FOR, asked.role());
    }

    @Override
    public CompletableFuture<CommandOutcome> submit(Asked asked) {
        var command = asked.body().apply(stamp(asked));
        if (addsRisk(command) && seen().silent()) {
            return CompletableFuture.completedFuture(new CommandOutcome.MarketSilent());
        }
        var record = instance.codec().record(asked.account(), command, asked.request());
        var answer = waiting.of(asked.command(), PATIENCE);
        var outcome = answer.thenApplyAsync(each -> outcome(asked, each), Thread::startVirtualThread);
        try {
            var _ = producer.send(message(asked, record.bytes()), (_, failure) -> {
                if (failure != null) {
                    lost(asked, failure);
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            lost(asked, e);
        }
        return outcome;
    }

    private void lost(Asked asked, Exception failure) {
        waiting.fail(asked.command(), failure);
    }

    private static boolean addsRisk(Command command) {
        return command instanceof Command.PlaceOrder order && !order.reduceOnly();
    }

    private ProducerRecord<byte[], byte[]> message(Asked asked, byte[] bytes) {
        var key = asked.account().toString().getBytes(StandardCharsets.US_ASCII);
        var record = new ProducerRecord<>(Topics.ACCOUNT_COMMANDS, asked.shard(), key, bytes);
        record.headers().add(KafkaHeaders.ORIGIN, KafkaHeaders.bytes(instance.name()));
        return record;
    }

    private CommandOutcome outcome(Asked asked, CommandAnswer answer) {
        return switch (answer) {
            case CommandAnswer.Applied(var lines) -> applied(asked, lines, false);
            case CommandAnswer.Known _ -> applied(asked, accounts.outcome(asked.account(), asked.command()), true);
            case CommandAnswer.NoAccount _ -> new CommandOutcome.NoAccount();
            case CommandAnswer.NotOpened(var code) -> new CommandOutcome.NotOpened(code);
            case CommandAnswer.Failed _ -> new CommandOutcome.Failed();
        };
    }

    /** The same command with another body is not the same command. */
    private static CommandOutcome applied(Asked asked, List<Line> lines, boolean replayed) {
        boolean same = !lines.isEmpty()
                && lines.getFirst().body().get("request") instanceof Json.Text(var request)
                && request.equals(asked.request());
        return same ? new CommandOutcome.Applied(lines, replayed) : new CommandOutcome.Conflict();
    }
}
