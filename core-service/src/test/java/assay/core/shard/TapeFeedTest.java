package assay.core.shard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TapeFeedTest {

    private static final Instant BEGIN = Instant.parse("2026-11-21T08:00:00Z");
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final TapeScript script = new TapeScript(new SplittableRandom(1));
    private final TapeFollower follower = new TapeFollower(TapePosition.START);
    private final TapeFeed feed = new TapeFeed(256);
    private long offset;

    private void read(long millis) {
        var line = script.next(BEGIN.plusMillis(millis));
        feed.take(follower, new TapeRecord(offset++, line.bytes()), millis * 1_000_000);
    }

    @Test
    void aTapeIsSilentWhenNothingWasReadForASecond() {
        assertThat(feed.silent(0)).isTrue();
        read(0);
        assertThat(feed.silent(SECOND)).isFalse();
        assertThat(feed.silent(SECOND + 1)).isTrue();
    }

    @Test
    void aTapeThatWasSilentResumesForASecondOfItsOwnTime() {
        read(0);
        read(1_000);
        assertThat(feed.resuming()).isFalse();
        read(2_001);
        assertThat(feed.resuming()).isTrue();
        read(2_600);
        assertThat(feed.resuming()).isTrue();
        read(3_001);
        assertThat(feed.resuming()).isFalse();
    }
}
