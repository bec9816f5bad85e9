package assay.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void intervalIsWilsonsOwnExample() {
        // Wilson's interval for 15 of 148 as tabulated by Newcombe (1998): 0.0624 to 0.1605.
        var interval = Interval.wilson(15, 148);
        assertThat(interval.low()).isCloseTo(0.0624, within(0.00005));
        assertThat(interval.high()).isCloseTo(0.1605, within(0.00005));
        assertThat(interval.estimate()).isCloseTo(15.0 / 148, within(1e-15));
    }

    @Test
    void nothingSeenStillHasAWidth() {
        var none = Interval.wilson(0, 20);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.1611, within(0.00005));
        assertThat(Interval.wilson(20, 20).high()).isEqualTo(1);
    }

    @Test
    void percentileIsWithinItsBin() {
        var histogram = new Histogram();
        for (var i = 1; i <= 1000; i++) {
            histogram.add(i * 100L, 100_000);
        }
        assertThat(histogram.percentile(0.5)).isCloseTo(0.5, within(0.001));
        assertThat(histogram.percentile(0.05)).isCloseTo(0.05, within(0.001));
        assertThat(histogram.below(0.25)).isCloseTo(0.249, within(0.0011));
    }

    @Test
    void tailsHaveTheKurtosisAskedForAndTheVarianceOfTheNormal() {
        var model = PriceModel.normal(0, 1e-9).withTails(4);
        var squares = 0.0;
        var fourths = 0.0;
        var n = 0;
        for (var i = 504L; i < 1L << 32; i += 1009) {
            var z = NormalTable.at((int) i);
            var x = z * (model.near() + model.far() * (z * z));
            squares += x * x;
            fourths += x * x * x * x;
            n++;
        }
        assertThat(squares / n).isCloseTo(1, within(0.001));
        assertThat(fourths / n / (squares / n) / (squares / n) - 3).isCloseTo(4, within(0.05));
    }
}
