package assay.core.account;

import assay.core.shard.CommandAnswer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/** The requests of this instance that wait for an answer, by command. Several may wait for the same one. */
final class Waiting {

    private final ConcurrentMap<UUID, CompletableFuture<CommandAnswer>> byCommand = new ConcurrentHashMap<>();

    /** The answer to a command; a timeout when it has not come after this patience. */
    CompletableFuture<CommandAnswer> of(UUID command, Duration patience) {
        return byCommand.computeIfAbsent(command, _ -> {
            var future = new CompletableFuture<CommandAnswer>();
            var _ = future.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((_, _) -> byCommand.remove(command, future));
            return future;
        });
    }

    /** An answer came; nobody may be waiting any more. */
    void complete(UUID command, CommandAnswer answer) {
        var future = byCommand.remove(command);
        if (future != null) {
            future.complete(answer);
        }
    }

    /** The command did not even leave. */
    void fail(UUID command, Throwable cause) {
        var future = byCommand.remove(command);
        if (future != null) {
            future.completeExceptionally(cause);
        }
    }

    int size() {
        return byCommand.size();
    }
}
