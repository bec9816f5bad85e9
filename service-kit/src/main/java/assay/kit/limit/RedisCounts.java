package assay.kit.limit;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts for all instances together. Without Redis the instance counts by itself for a while and nobody is turned away
 * for that reason: what people trade on does not depend on a count.
 */
@Singleton
final class RedisCounts {
    private static final Logger LOG = LoggerFactory.getLogger(RedisCounts.class);
    private static final long REST_NANOS = Duration.ofSeconds(2).toNanos();
    private static final String COUNT = """
            local count = redis.call('INCR', KEYS[1])
            if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
            return {count, redis.call('PTTL', KEYS[1])}
            """;

    private final RedissonClient redis;
    private final LimitSettings settings;
    private final ExecutorService blocking;
    private final OwnCounts own = new OwnCounts(System::nanoTime);
    private final AtomicLong restsUntil = new AtomicLong(System.nanoTime());

    RedisCounts(RedissonClient redis, LimitSettings settings, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.redis = redis;
        this.blocking = blocking;
        this.settings = settings;
    }

    /** Counts a request of a caller; never fails. */
    Standing count(String caller, int most) {
        if (System.nanoTime() - restsUntil.get() < 0) {
            return own.count(caller, most, settings.window());
        }
        return asked(caller)
                .orTimeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
                .handle((answer, failure) -> {
                    if (failure != null || answer == null || answer.size() != 2) {
                        rest(failure);
                        return own.count(caller, most, settings.window());
                    }
                    return new Standing(most, answer.getFirst(), Duration.ofMillis(Math.max(0, answer.getLast())));
                })
                .join();
    }

    /** On a thread of its own, since a client that has to connect first makes whoever asks wait. */
    private CompletableFuture<List<Long>> asked(String caller) {
        return CompletableFuture.supplyAsync(
                () -> redis.getScript(StringCodec.INSTANCE)
                        .eval(
                                Mode.READ_WRITE,
                                COUNT,
                                ReturnType.LIST,
                                List.of("limit:" + caller),
                                Long.toString(settings.window().toMillis())),
                blocking);
    }

    private void rest(@Nullable Throwable failure) {
        restsUntil.set(System.nanoTime() + REST_NANOS);
        LOG.warn("requests are counted here alone for a while: {}", String.valueOf(failure));
    }
}
