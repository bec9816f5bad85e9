package assay.stream.log;

import static assay.stream.log.Cursor.Next.HOLE;
import static assay.stream.log.Cursor.Next.LATER;
import static assay.stream.log.Cursor.Next.LIVE;
import static assay.stream.log.Cursor.Next.MORE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CursorTest {
    private static Cursor live(long at) {
        var cursor = new Cursor(at, at);
        assertThat(cursor.page(false)).isEqualTo(LIVE);
        return cursor;
    }

    @Test
    void whatIsKeptPassesInOrderAndThenItIsLive() {
        var cursor = new Cursor(3, 5);
        assertThat(cursor.kept(3)).isFalse();
        assertThat(cursor.kept(4)).isTrue();
        assertThat(cursor.kept(5)).isTrue();
        assertThat(cursor.page(false)).isEqualTo(LIVE);
        assertThat(cursor.published(5, 1)).isZero();
        assertThat(cursor.published(6, 2)).isEqualTo(2);
        assertThat(cursor.last()).isEqualTo(7);
    }

    @Test
    void aFullPageIsFollowedByAnother() {
        var cursor = new Cursor(0, 2);
        assertThat(cursor.kept(1)).isTrue();
        assertThat(cursor.page(true)).isEqualTo(MORE);
    }

    @Test
    void whatIsPublishedDuringAReplayIsNotSentButAskedFor() {
        var cursor = new Cursor(0, 1);
        assertThat(cursor.published(2, 1)).isZero();
        assertThat(cursor.kept(1)).isTrue();
        assertThat(cursor.page(false)).isEqualTo(MORE);
        assertThat(cursor.kept(2)).isTrue();
        assertThat(cursor.page(false)).isEqualTo(LIVE);
    }

    @Test
    void whatIsPromisedAndNotKeptYetIsWaitedFor() {
        var cursor = new Cursor(0, 2);
        assertThat(cursor.page(false)).isEqualTo(LATER);
        assertThat(cursor.kept(1)).isTrue();
        assertThat(cursor.page(false)).isEqualTo(MORE);
        assertThat(cursor.page(false)).isEqualTo(LATER);
    }

    @Test
    void whatIsKeptNoLongerIsAHoleAndNothingBehindItPasses() {
        var cursor = new Cursor(2, 9);
        assertThat(cursor.kept(7)).isFalse();
        assertThat(cursor.kept(8)).isFalse();
        assertThat(cursor.page(true)).isEqualTo(HOLE);
        assertThat(cursor.last()).isEqualTo(2);
    }

    @Test
    void aGapWhileLiveIsReplayedBeforeAnythingElsePasses() {
        var cursor = live(4);
        assertThat(cursor.published(6, 1)).isZero();
        assertThat(cursor.isLive()).isFalse();
        assertThat(cursor.published(7, 1)).isZero();
        assertThat(cursor.kept(5)).isTrue();
        assertThat(cursor.kept(6)).isTrue();
        assertThat(cursor.page(false)).isEqualTo(MORE);
        assertThat(cursor.kept(7)).isTrue();
        assertThat(cursor.page(false)).isEqualTo(LIVE);
    }

    @Test
    void publishedTwiceInPartPassesOnce() {
        var cursor = live(4);
        assertThat(cursor.published(3, 4)).isEqualTo(2);
        assertThat(cursor.published(3, 4)).isZero();
    }

    static IntStream everyMeeting() {
        return IntStream.range(0, 200);
    }

    /** Replay and live meet in every order that a seed can think of; each event passes once. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource
    void everyMeeting(int seed) {
        var random = new java.util.Random(seed);
        long written = random.nextInt(8);
        long announced = written;
        long since = random.nextInt((int) written + 1);
        var cursor = new Cursor(since, written);
        var passed = new ArrayList<Long>();
        boolean asking = true;
        for (int step = 0; step < 60; step++) {
            switch (random.nextInt(3)) {
                case 0 -> written += random.nextInt(3);
                case 1 -> {
                    long first = Math.max(1, announced + 1 - random.nextInt(3));
                    int count = (int) (written - first + 1);
                    if (count > 0 && !(random.nextInt(10) == 0)) {
                        publish(cursor, passed, first, count);
                        asking |= !cursor.isLive();
                    }
                    announced = written;
                }
                default -> asking = asking && page(cursor, passed, written, 1 + random.nextInt(4));
            }
        }
        while (asking && page(cursor, passed, written, 3)) {
            assertThat(passed.size()).isLessThan(1_000);
        }
        if (written > 0) {
            publish(cursor, passed, written, 1);
        }
        while (!cursor.isLive() && page(cursor, passed, written, 3)) {
            assertThat(passed.size()).isLessThan(1_000);
        }
        assertThat(cursor.last()).isEqualTo(written);
        var newest = passed.isEmpty() ? since : passed.getLast();
        assertThat(passed)
                .isEqualTo(LongStream.rangeClosed(since + 1, newest).boxed().toList());
        assertThat(newest).isEqualTo(cursor.last());
    }

    private static void publish(Cursor cursor, List<Long> passed, long first, int count) {
        long newest = first + count - 1;
        int fresh = cursor.published(first, count);
        LongStream.rangeClosed(newest - fresh + 1, newest).forEach(passed::add);
    }

    /** True when it has to ask again. */
    private static boolean page(Cursor cursor, List<Long> passed, long written, int max) {
        long after = cursor.last();
        int count = (int) Math.min(max, written - after);
        for (int i = 1; i <= count; i++) {
            if (cursor.kept(after + i)) {
                passed.add(after + i);
            }
        }
        return cursor.page(count == max) != LIVE;
    }
}
