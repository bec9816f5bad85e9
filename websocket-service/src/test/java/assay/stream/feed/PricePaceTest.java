package assay.stream.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PricePaceTest {
    private static final long TICK = 10;
    private static final long GATHER = 2;

    private final PricePace pace = new PricePace(TICK, GATHER, 0);

    @Test
    void pricesThatComeTogetherLeaveTogether() {
        pace.came(100);
        assertThat(pace.left(100)).isEqualTo(2);
        pace.came(101);
        assertThat(pace.left(102)).isEqualTo(1);
        assertThat(pace.left(103)).isZero();
    }

    @Test
    void noneWaitsLongerThanATickForOthers() {
        for (long now = 100; now <= 109; now++) {
            pace.came(now);
        }
        assertThat(pace.left(109)).isEqualTo(1);
        assertThat(pace.left(110)).isZero();
    }

    @Test
    void nothingLeavesSoonerThanATickAfterTheLast() {
        pace.came(100);
        pace.sent(102);
        pace.came(103);
        assertThat(pace.left(111)).isEqualTo(1);
        assertThat(pace.left(112)).isZero();
    }

    @Test
    void whatWasSentDoesNotHurryWhatComesNext() {
        pace.came(100);
        pace.sent(102);
        pace.came(200);
        assertThat(pace.left(200)).isEqualTo(2);
    }
}
