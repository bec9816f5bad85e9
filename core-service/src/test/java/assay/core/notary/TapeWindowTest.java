package assay.core.notary;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import assay.proof.bundle.TapeSource;
import assay.proof.sign.Signed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TapeWindowTest {
    private static final int ENTRIES = 30_000;

    private final List<String> asked = new ArrayList<>();
    private final List<Line> tape = tape();
    private final TapeWindow window = new TapeWindow(new Archive(), ENTRIES);

    private static List<Line> tape() {
        var lines = new ArrayList<Line>();
        var head = ChainHead.START;
        for (var n = 0; n < ENTRIES; n++) {
            var line = TapeLine.after(head, Instant.EPOCH.plusMillis(n), new TapeContent.Clock());
            head = ChainHead.of(line);
            lines.add(line);
        }
        return lines;
    }

    private final class Archive implements TapeSource {
        @Override
        public List<Line> entries(long first, long last) {
            assertThat(last).isLessThanOrEqualTo(ENTRIES);
            asked.add(first + "-" + last);
            return tape.subList(Math.toIntExact(first) - 1, Math.toIntExact(last));
        }

        @Override
        public Line document(String hash) {
            throw new AssertionError(hash);
        }

        @Override
        public Signed headOver(long sequence) {
            throw new AssertionError(sequence);
        }

        @Override
        public Signed head(long segment) {
            throw new AssertionError(segment);
        }
    }

    private void exact(long first, long last) {
        assertThat(window.entries(first, last)).isEqualTo(tape.subList((int) first - 1, (int) last));
    }

    @Test
    void segmentsCloseTogetherAreReadAtOnce() {
        for (long first = 1; first + 29 <= ENTRIES; first += 30) {
            exact(first, first + 29);
        }
        assertThat(asked).hasSizeLessThan(12).first().isEqualTo("1-30");
        assertThat(asked.getLast()).endsWith("-" + ENTRIES);
    }

    @Test
    void segmentsFarApartAreReadAlone() {
        exact(1, 30);
        exact(5_001, 5_030);
        exact(29_971, 30_000);
        exact(5_001, 5_030);
        assertThat(asked).containsExactly("1-30", "5001-5030", "29971-30000", "5001-5030");
    }
}
