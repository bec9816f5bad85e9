package assay.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GridTest {
    @Test
    void roundsUpAsADivisionDoes() {
        var random = new Random(1);
        for (var i = 0; i < 200_000; i++) {
            var step = 1 + (random.nextLong() >>> (2 + random.nextInt(61)));
            var amount = (random.nextLong() >>> 1) >>> (1 + random.nextInt(62));
            assertThat(new Grid(step).up(amount)).isEqualTo(Math.ceilDiv(amount, step) * step);
        }
    }

    @Test
    void aMultipleStaysWhereItIs() {
        for (var step : new long[] {1, 2, 3, 1_000_000, 100_000_000}) {
            for (var times = 0L; times < 1000; times++) {
                assertThat(new Grid(step).up(times * step)).isEqualTo(times * step);
            }
        }
    }
}
