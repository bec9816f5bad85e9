package assay.market.quality;

import java.util.random.RandomGenerator;

/**
 * The pause before the next attempt: half a second, doubled up to thirty, with full jitter; begins anew after 60 good
 * seconds.
 *
 * <p>The rule is the same for reconnecting to a venue and for asking one book again. Times are nanoseconds.
 */
public final class Backoff {
    public static final long FIRST = 500_000_000L;
    public static final long LONGEST = 30_000_000_000L;
    public static final long GOOD_AFTER = 60_000_000_000L;

    private final RandomGenerator random;
    private long bound = FIRST;
    private long goodSince = -1;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** Data is good at this moment. */
    public void good(long now) {
        if (goodSince < 0) {
            goodSince = now;
        } else if (now - goodSince >= GOOD_AFTER) {
            bound = FIRST;
        }
    }

    /** How long to wait after this failure. */
    public long failed() {
        var pause = random.nextLong(bound) + 1;
        bound = Math.min(bound * 2, LONGEST);
        goodSince = -1;
        return pause;
    }
}
