package assay.market.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void pausesGrowUnderTheirDoublingBoundAndStayBelowHalfAMinute() {
        for (var seed = 0; seed < 100; seed++) {
            var backoff = new Backoff(new Random(seed));
            var bound = Backoff.FIRST;
            for (var failures = 0; failures < 20; failures++) {
                assertThat(backoff.failed()).isBetween(1L, bound);
                bound = Math.min(bound * 2, Backoff.LONGEST);
            }
            assertThat(bound).isEqualTo(30 * SECOND);
        }
    }

    @Test
    void aMinuteOfGoodDataBeginsAnewAndLessDoesNot() {
        assertThat(longestAfter(59)).isGreaterThan(Backoff.FIRST);
        assertThat(longestAfter(60)).isLessThanOrEqualTo(Backoff.FIRST);
    }

    @Test
    void aFailureEndsTheGoodTime() {
        var longest = 0L;
        for (var seed = 0; seed < 50; seed++) {
            var backoff = failedTenTimes(seed);
            backoff.good(0);
            backoff.good(40 * SECOND);
            var _ = backoff.failed();
            backoff.good(41 * SECOND);
            backoff.good(90 * SECOND);
            longest = Math.max(longest, backoff.failed());
        }
        assertThat(longest).isGreaterThan(Backoff.FIRST);
    }

    private static long longestAfter(long goodSeconds) {
        var longest = 0L;
        for (var seed = 0; seed < 50; seed++) {
            var backoff = failedTenTimes(seed);
            backoff.good(0);
            backoff.good(goodSeconds * SECOND);
            longest = Math.max(longest, backoff.failed());
        }
        return longest;
    }

    private static Backoff failedTenTimes(int seed) {
        var backoff = new Backoff(new Random(seed));
        for (var failures = 0; failures < 10; failures++) {
            var _ = backoff.failed();
        }
        return backoff;
    }
}
