package assay.simulation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.number.Money;
import assay.domain.number.Ratio;
import assay.domain.rule.Pack;
import assay.proof.codec.SeededPacks;
import assay.simulation.engine.Engine;
import assay.simulation.engine.PriceModel;
import assay.simulation.engine.Question;
import assay.simulation.engine.Start;
import assay.simulation.engine.Trader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The assumed crowd against what firms publish about theirs ({@code docs/base-rates.md}): the same order of magnitude,
 * no calibration. It prints the table of that page.
 */
class PopulationTest {
    private static final int PATHS = Integer.getInteger("paths", 5_000);
    private static final int DAYS = 30;
    /** Of a hundred assessments sold about 14 pass (FPFX), 16.8 (Topstep), 5 to 15 (others). */
    private static final double PUBLISHED = 0.14;

    private static final double MAGNITUDE = Math.sqrt(10);

    @Test
    void theAssumedCrowdPassesAboutAsOftenAsCrowdsThatWerePublished() {
        var sum = 0.0;
        for (var name : List.of("starter-25k", "standard-50k", "pro-100k")) {
            var passed = 0.0;
            for (var size : List.of("0.25", "0.5", "1")) {
                var rates = rates(SeededPacks.named(name), size);
                System.out.println("PopulationTest: " + name + ", " + size + " of the balance in each trade: "
                        + Arrays.stream(rates)
                                .mapToObj(rate -> String.format(Locale.ROOT, "%.1f %%", 100 * rate))
                                .toList());
                passed = size.equals("0.5") ? rates[rates.length - 1] : passed;
            }
            sum += passed;
            assertThat(passed).as(name).isLessThan(PUBLISHED * MAGNITUDE);
        }
        assertThat(sum / 3).isBetween(PUBLISHED / MAGNITUDE, PUBLISHED * MAGNITUDE);
    }

    /** How many of the crowd pass each phase, of those that came to it, and last how many pass all. */
    private static double[] rates(Pack pack, String size) {
        var phases = pack.phases().size();
        var left = Population.USUAL.stream()
                .mapToDouble(kind -> kind.weight() / 1000.0)
                .toArray();
        var rates = new double[phases + 1];
        for (var phase = 0; phase < phases; phase++) {
            var came = Arrays.stream(left).sum();
            for (var kind = 0; kind < left.length; kind++) {
                left[kind] *=
                        share(pack, phase, size, Population.USUAL.get(kind).drift());
            }
            rates[phase] = Arrays.stream(left).sum() / came;
        }
        rates[phases] = Arrays.stream(left).sum();
        return rates;
    }

    private static double share(Pack pack, int phase, String size, double drift) {
        var trader = new Trader(
                3,
                8,
                new Trader.Size.OfBalance(Ratio.of(size)),
                Ratio.of("0.99"),
                Ratio.of("1.02"),
                Ratio.of("0.0006"),
                Money.of("0.01"));
        var model = PriceModel.normal(drift, 0.006).withTails(3).withJumps(0.001, -0.005, 0.02);
        var start = Start.of(pack.phases().get(phase));
        var question = new Question(pack, phase, start, trader, model, null, DAYS, 20_261_121, false);
        var tally = new Engine(2, 1_000).run(question, PATHS, Engine.Watcher.NONE);
        return (double) Shares.sum(tally.passed()) / PATHS;
    }
}
