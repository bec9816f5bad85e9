package assay.kit.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final long QUICK = Duration.ofMillis(5).toNanos();
    private static final long SLOW = Duration.ofSeconds(7).toNanos();

    @Test
    void noMoreGoInThanThereArePlaces() {
        var room = new Room(2);
        assertThat(room.enter()).isTrue();
        assertThat(room.enter()).isTrue();
        assertThat(room.enter()).isFalse();
        room.leave(QUICK);
        assertThat(room.enter()).isTrue();
    }

    @Test
    void itShrinksWhileThoseWhoLeaveWereInsideTooLongButNotToNothing() {
        var room = new Room(256);
        for (int i = 0; i < 10; i++) {
            assertThat(room.enter()).isTrue();
            room.leave(SLOW);
        }
        assertThat(room.places()).isBetween(80, 100);
        for (int i = 0; i < 100; i++) {
            assertThat(room.enter()).isTrue();
            room.leave(SLOW);
        }
        assertThat(room.places()).isEqualTo(16);
    }

    @Test
    void itGrowsBackWhenAnswersAreQuickAgain() {
        var room = new Room(64);
        for (int i = 0; i < 100; i++) {
            assertThat(room.enter()).isTrue();
            room.leave(SLOW);
        }
        for (int i = 0; i < 64 * 64; i++) {
            assertThat(room.enter()).isTrue();
            room.leave(QUICK);
        }
        assertThat(room.places()).isEqualTo(64);
    }
}
