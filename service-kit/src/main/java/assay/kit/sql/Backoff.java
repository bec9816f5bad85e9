package assay.kit.sql;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often and how long after each other a transaction is tried: full jitter below base × 2ⁿ, capped.
 *
 * @param triesMax tries in all, the first included
 * @param base the upper bound of the first wait
 * @param cap the upper bound of any wait
 * @param budget from the first try on; no wait begins that would end after it
 */
public record Backoff(int triesMax, Duration base, Duration cap, Duration budget) {
    /** 10 tries, 5 ms × 2ⁿ up to 500 ms, 3 s in all (reliability bound for every writer but the shard's loop). */
    public static final Backoff USUAL =
            new Backoff(10, Duration.ofMillis(5), Duration.ofMillis(500), Duration.ofSeconds(3));

    /** The same within another budget. */
    Backoff within(Duration other) {
        return new Backoff(triesMax, base, cap, other);
    }

    /** A wait after so many failures, uniform from zero to its bound. */
    public Duration delay(int failures, RandomGenerator random) {
        var bound = Math.min(cap.toNanos(), base.toNanos() << Math.min(failures - 1, 30));
        return Duration.ofNanos(random.nextLong(bound + 1));
    }
}
