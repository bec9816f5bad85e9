package assay.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.instrument.InstrumentClass;
import assay.domain.instrument.Venue;
import assay.domain.number.Money;
import assay.domain.number.Ratio;
import assay.domain.rule.Anchor;
import assay.domain.rule.Comparison;
import assay.domain.rule.Costs;
import assay.domain.rule.Effect;
import assay.domain.rule.Evaluation;
import assay.domain.rule.Hold;
import assay.domain.rule.Leverage;
import assay.domain.rule.Limit;
import assay.domain.rule.Lock;
import assay.domain.rule.Loss;
import assay.domain.rule.Measure;
import assay.domain.rule.Pack;
import assay.domain.rule.Phase;
import assay.domain.rule.Reset;
import assay.domain.rule.Rule;
import assay.domain.rule.Trail;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Pass probabilities that have a closed form, within four standard errors. The random walks have no error of
 * discretisation; for Brownian motion seen only at marks each barrier lies 0.5826 deviations of a mark farther out
 * (Broadie, Glasserman and Kou 1997).
 */
class OracleTest {
    private static final int PATHS = Integer.getInteger("paths", 20_000);
    private static final long SEED = 20_261_121;
    /** -zeta(1/2) / sqrt(2 pi). */
    private static final double SHIFT = 0.582597157939;

    private static final Reset DAY = new Reset("UTC", LocalTime.MIDNIGHT);
    private static final int LEVERAGE = 100;

    /** What lies between start and end, in dollars; a trail hangs from the highest equity. */
    private record Barriers(int target, int loss, boolean trails) {}

    @Test
    void walkHitsItsTargetBeforeItsFloorAsOftenAsTheRuinFormulaSays() {
        for (var ups : List.of(9, 10, 11)) {
            var r = (20.0 - ups) / ups;
            var expected = ups == 10 ? 8.0 / 18 : (1 - Math.pow(r, 8)) / (1 - Math.pow(r, 18));
            agree("ruin " + ups, expected, passed(walk(new Barriers(10, 8, false), ups)));
        }
    }

    @Test
    void walkHitsItsTargetBeforeItsTrailingFloorAsOftenAsTheFormulaSays() {
        for (var ups : List.of(9, 10, 11)) {
            var r = (20.0 - ups) / ups;
            var one = ups == 10 ? 8.0 / 9 : (1 - Math.pow(r, 8)) / (1 - Math.pow(r, 9));
            agree("trailing " + ups, Math.pow(one, 6), passed(walk(new Barriers(6, 8, true), ups)));
        }
    }

    @Test
    void brownianMotionHitsStaticBarriersAsOftenAsTheFormulaSays() {
        for (var drift : List.of(0.0, 0.01, -0.008)) {
            var a = 20 + SHIFT;
            var b = 15 + SHIFT;
            var theta = 2 * drift;
            var expected =
                    drift == 0 ? b / (a + b) : (Math.exp(theta * b) - 1) / (Math.exp(theta * b) - Math.exp(-theta * a));
            agree("static " + drift, expected, passed(brownian(new Barriers(20, 15, false), drift, 400)));
        }
    }

    @Test
    void brownianMotionHitsItsTargetBeforeItsTrailingFloorAsOftenAsTheFormulaSays() {
        for (var drift : List.of(0.0, 0.004)) {
            var theta = 2 * drift;
            // The discrete maximum lies a shift under the continuous one, and so does the floor's own overshoot.
            var d = 30 + 2 * SHIFT;
            var a = 20 + SHIFT;
            var expected = drift == 0 ? Math.exp(-a / d) : Math.exp(-a * theta / (Math.exp(theta * d) - 1));
            agree("trailing " + drift, expected, passed(brownian(new Barriers(20, 30, true), drift, 400)));
        }
    }

    @Test
    void brownianMotionReachesALevelInTimeAsOftenAsTheFormulaSays() {
        var steps = 1000;
        for (var drift : List.of(0.0, 0.02)) {
            var a = 30 + SHIFT;
            var root = Math.sqrt(steps);
            var expected = Normal.below((drift * steps - a) / root)
                    + Math.exp(2 * drift * a) * Normal.below((-a - drift * steps) / root);
            agree("reach " + drift, expected, passed(brownian(new Barriers(30, 0, false), drift, 1)));
        }
    }

    private static void agree(String what, double expected, long passed) {
        var error = Math.sqrt(expected * (1 - expected) / PATHS);
        assertThat((double) passed / PATHS)
                .as("%s: %s, standard error %s", what, expected, error)
                .isCloseTo(expected, org.assertj.core.data.Offset.offset(4 * error));
    }

    private static long passed(Question question) {
        var tally = new Engine(1, 10_000).run(question, PATHS, Engine.Watcher.NONE);
        var sum = 0L;
        for (var day : tally.passed()) {
            sum += day;
        }
        return sum;
    }

    /** Trades of a hundred dollars that gain or lose one. */
    private static Question walk(Barriers barriers, int ups) {
        var trades = new ArrayList<TradePool.Closed>();
        for (var i = 0; i < 20; i++) {
            var exit = Prices.ONE + (i < ups ? Prices.ONE / 100 : -Prices.ONE / 100);
            trades.add(new TradePool.Closed(Math.min(exit, Prices.ONE), exit, 1000));
        }
        var pool = new TradePool(trades, 1, true);
        return question(barriers, PriceModel.normal(0, 0), pool, 5, "100");
    }

    /** Trades of one mark that gain drift plus a normal, in dollars. */
    private static Question brownian(Barriers barriers, double drift, int days) {
        return question(barriers, PriceModel.normal(drift / 100, 0.01), null, days, "100");
    }

    private static Question question(
            Barriers barriers, PriceModel model, @Nullable TradePool pool, int days, String size) {
        var rules = new ArrayList<Rule>();
        if (barriers.loss() > 0) {
            rules.add(new Rule.OverallLoss("loss", Effect.BREACH, loss(barriers)));
        }
        rules.add(new Rule.ProfitTarget(
                "target", Effect.GATE, Measure.EQUITY, amount(barriers.target()), Comparison.TOUCH, false));
        var phase = new Phase(
                "one",
                Money.of("1000"),
                Venue.KRAKEN,
                List.of(new Leverage(InstrumentClass.CRYPTO, new Ratio(LEVERAGE * Prices.ONE))),
                Ratio.ZERO,
                Ratio.ONE,
                Ratio.ONE,
                rules);
        var pack = new Pack("oracle", "1", "USD", DAY, List.of(phase));
        var trader = new Trader(
                1000, 1, new Trader.Size.Fixed(Money.of(size)), Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, new Money(1));
        return new Question(pack, 0, Start.of(phase), trader, model, pool, days, SEED, false);
    }

    private static Loss loss(Barriers barriers) {
        return new Loss(
                Measure.EQUITY,
                barriers.trails() ? Anchor.EQUITY : Anchor.INITIAL,
                amount(barriers.loss()),
                barriers.trails() ? Trail.INSTANT : Trail.NONE,
                new Lock.None(),
                DAY,
                Comparison.TOUCH,
                Costs.ALL,
                Evaluation.TICK,
                new Hold(Duration.ZERO, Ratio.ONE));
    }

    private static Limit amount(int dollars) {
        return new Limit.Amount(new Money(dollars * Prices.ONE));
    }
}
