package assay.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OwnCountsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicLong nanos =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(30).toNanos());
    private final OwnCounts counts = new OwnCounts(nanos::get);

    private Standing ask(String caller) {
        return counts.count(caller, 2, MINUTE);
    }

    @Test
    void aWindowBeginsWithItsFirstRequestAndEndsForAllOfThem() {
        assertThat(ask("one").isOver()).isFalse();
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(ask("one").isOver()).isFalse();
        var third = ask("one");
        assertThat(third.isOver()).isTrue();
        assertThat(third.remaining()).isZero();
        assertThat(third.seconds()).isEqualTo(1);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(ask("one").remaining()).isEqualTo(1);
    }

    @Test
    void oneCallerDoesNotUseUpWhatAnotherHas() {
        ask("one");
        ask("one");
        assertThat(ask("one").isOver()).isTrue();
        assertThat(ask("two").isOver()).isFalse();
    }
}
