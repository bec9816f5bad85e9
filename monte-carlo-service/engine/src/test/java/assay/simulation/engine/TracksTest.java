package assay.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import assay.proof.codec.SeededPacks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prices that are made together have the bits of those made one by one. */
class TracksTest {
    @Test
    void testsAreRunWithTheProcessorsVectors() {
        assertThat(Tracks.of(question(0))).isInstanceOf(VectorTracks.class);
    }

    @Test
    void everyLaneHoldsThePricesThatAreMadeOneByOne() {
        for (var seed = 0; seed < 400; seed++) {
            var question = question(seed);
            if (question.pool() == null) {
                for (var used : List.of(1, 3, 4, 60, Tracks.ROOM)) {
                    same(asked(new VectorTracks(question), used), asked(new PlainTracks(question), used));
                }
            }
        }
    }

    /** Paths beyond 2^32 too, and trades that are not the first. */
    private static Tracks asked(Tracks tracks, int used) {
        // What was made before leaves nothing behind.
        tracks.add(99, 3, Tracks.ROOM);
        tracks.make();
        tracks.clear();
        for (var i = 0; i < used; i++) {
            tracks.add(i * 0x1_2345_6789L, 7 * (i % 11), 1);
        }
        tracks.make();
        return tracks;
    }

    private static void same(Tracks found, Tracks expected) {
        for (var at = 0; at < expected.used; at++) {
            assertThat(found.exit(at)).isEqualTo(expected.exit(at));
            assertThat(found.lowest(at)).isEqualTo(expected.lowest(at));
            assertThat(found.highest(at)).isEqualTo(expected.highest(at));
            assertThat(found.marks(at)).isEqualTo(expected.marks(at));
            for (var mark = 0; mark < expected.marks(at); mark++) {
                assertThat(found.price(at, mark)).isEqualTo(expected.price(at, mark));
            }
        }
    }

    private static Question question(int seed) {
        return new RandomQuestions(seed).question(SeededPacks.named("starter-25k"), 0);
    }
}
