package assay.core.shard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TapeFollowerTest {

    private static final Instant BEGIN = Instant.parse("2026-11-21T08:00:00Z");

    private final TapeScript script = new TapeScript(new SplittableRandom(1));
    private TapePosition before = TapePosition.START;
    private long offset;

    private TapeRecord at(long second) {
        return new TapeRecord(offset++, script.next(BEGIN.plusSeconds(second)).bytes());
    }

    private TapeFollower startingLater() {
        var first = at(0);
        before = new TapePosition(script.head(), first.offset() + 1);
        return new TapeFollower(before, new Conduct(), 3);
    }

    @Test
    void aReaderThatStartsLaterKnowsAllOnceEverythingWasSaidAgain() {
        var follower = startingLater();
        for (int second = 1; second <= 3; second++) {
            assertThat(follower.read(at(second))).isNotNull();
            assertThat(follower.knowsAll()).as("after %d seconds", second).isFalse();
        }
        assertThat(follower.read(at(4))).isNotNull();
        assertThat(follower.knowsAll()).isTrue();
    }

    @Test
    void secondsInWhichTheWriterWasAwayDoNotCount() {
        var follower = startingLater();
        assertThat(follower.read(at(1))).isNotNull();
        assertThat(follower.read(at(600))).isNotNull();
        assertThat(follower.knowsAll()).isFalse();
    }

    @Test
    void aReaderFromTheBeginningAlwaysKnowsAll() {
        var follower = new TapeFollower(TapePosition.START);
        assertThat(follower.read(at(0))).isNotNull();
        assertThat(follower.knowsAll()).isTrue();
    }
}
