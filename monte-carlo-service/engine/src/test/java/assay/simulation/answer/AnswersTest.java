package assay.simulation.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import assay.domain.number.Money;
import assay.domain.number.Ratio;
import assay.proof.codec.SeededPacks;
import assay.simulation.engine.Engine;
import assay.simulation.engine.PriceModel;
import assay.simulation.engine.Question;
import assay.simulation.engine.Start;
import assay.simulation.engine.TradePool;
import assay.simulation.engine.Trader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are consistent in themselves, and move the way the world does. */
class AnswersTest {
    private static final long ONE = 100_000_000;
    private static final int PATHS = 4_000;

    static Ask ask(@Nullable TradePool pool, double drift) {
        var pack = SeededPacks.named("starter-25k");
        var trader = new Trader(
                3,
                8,
                new Trader.Size.OfBalance(Ratio.of("1")),
                Ratio.of("0.99"),
                Ratio.of("1.02"),
                Ratio.of("0.0004"),
                Money.of("0.01"));
        var model = PriceModel.normal(drift, 0.006).withTails(3).withJumps(0.001, -0.005, 0.02);
        var question = new Question(pack, 0, Start.of(pack.phases().getFirst()), trader, model, pool, 30, 7, true);
        return new Ask(question, PATHS, new Engine(2, 500), Engine.Watcher.NONE);
    }

    private static TradePool pool(double mean) {
        var trades = new ArrayList<TradePool.Closed>();
        for (var i = 0; i < 60; i++) {
            var exit = ONE + Math.round((mean + 0.01 * Math.cos(i * 2.399963)) * ONE);
            trades.add(new TradePool.Closed(Math.min(exit, ONE) - 100_000, exit, 1000));
        }
        return new TradePool(trades, 5, true);
    }

    /** What stands at a place of an answer. */
    private static @Nullable Object at(@Nullable Object shape, Object... path) {
        var found = shape;
        for (var step : path) {
            found = switch (found) {
                case Map<?, ?> map -> map.get(step);
                case List<?> list -> list.get((Integer) step);
                case null, default -> throw new AssertionError("nothing at " + step + " of " + shape);
            };
        }
        return found;
    }

    private static double number(@Nullable Object shape, Object... path) {
        return at(shape, path) instanceof Double number ? number : Double.NaN;
    }

    private static List<?> items(@Nullable Object shape, Object... path) {
        return at(shape, path) instanceof List<?> list ? list : List.of();
    }

    private static double of(Map<String, Object> answer, String name) {
        return number(answer, name, "estimate");
    }

    @Test
    void everyPathPassesFailsExpiresOrStaysOpen() {
        var answer = RiskAnalysis.answer(ask(null, 0.0001));
        assertThat(of(answer, "passProbability")
                        + of(answer, "breachProbability")
                        + of(answer, "expiryProbability")
                        + of(answer, "openProbability"))
                .isCloseTo(1, within(1e-12));
        assertThat(of(answer, "passProbability")).isBetween(0.01, 0.9);
    }

    @Test
    void betterTraderPassesMoreOften() {
        assertThat(of(RiskAnalysis.answer(ask(null, 0.0005)), "passProbability"))
                .isGreaterThan(of(RiskAnalysis.answer(ask(null, -0.0005)), "passProbability") + 0.1);
    }

    @Test
    void percentilesOfEachDayRise() {
        var answer = DrawdownProjection.answer(ask(null, 0.0001));
        var days = items(answer, "byDay");
        assertThat(days).hasSize(30);
        for (var day : days) {
            assertThat(number(day, "equity", "p5")).isLessThanOrEqualTo(number(day, "equity", "p25"));
            assertThat(number(day, "equity", "p25")).isLessThanOrEqualTo(number(day, "equity", "p50"));
            assertThat(number(day, "equity", "p50")).isLessThanOrEqualTo(number(day, "equity", "p95"));
        }
    }

    @Test
    void dearFillsAndGapsMakePassingRarer() {
        var answer = Scenarios.answer(
                ask(null, 0.0003),
                List.of(
                        new Scenarios.Stress("dear", 1, 4, 0, 0, 0),
                        new Scenarios.Stress("gaps", 1, 1, 0.05, -0.04, 0)));
        assertThat(items(answer, "scenarios")).hasSize(3);
        var base = number(answer, "scenarios", 0, "passProbability", "estimate");
        assertThat(number(answer, "scenarios", 1, "passProbability", "estimate"))
                .isLessThan(base - 0.05);
        assertThat(number(answer, "scenarios", 2, "passProbability", "estimate"))
                .isLessThan(base - 0.05);
    }

    @Test
    void edgeIsNoLuckAndNoEdgeIs() {
        assertThat(of(StrategyValidation.answer(ask(pool(0.006), 0)), "luck")).isLessThan(0.01);
        assertThat(of(StrategyValidation.answer(ask(pool(0), 0)), "luck")).isBetween(0.2, 0.8);
    }

    /** It looks before each sample: in the first as in the last of its two kinds. */
    @ParameterizedTest
    @ValueSource(ints = {100, PATHS + 100})
    void stoppedValidationDrawsNoFurtherSample(int last) {
        var looks = new AtomicInteger();
        var asked = ask(pool(0.006), 0);
        var watcher = new Engine.Watcher(_ -> {}, () -> looks.incrementAndGet() > last);
        var stopped = new Ask(asked.question(), asked.paths(), asked.engine(), watcher);
        assertThatThrownBy(() -> StrategyValidation.answer(stopped)).isInstanceOf(Engine.Stopped.class);
        assertThat(looks).hasValue(last + 1);
    }

    @Test
    void treeOfTwoMarketsIsWhatPaperSays() {
        var answer = OutcomeTree.answer(List.of(
                new OutcomeTree.Market("rain", Money.of("60"), 100, 0.6),
                new OutcomeTree.Market("snow", Money.of("10"), 50, 0.1)));
        // 0.6 x 0.1: +80; 0.6 x 0.9: +30; 0.4 x 0.1: -20; 0.4 x 0.9: -70.
        assertThat(answer)
                .containsEntry("best", "80")
                .containsEntry("worst", "-70")
                .containsEntry("expected", "-5");
        assertThat(number(answer, "lossProbability")).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void crowdPassesAsItsKindsDo() {
        var answer = Population.answer(ask(null, 0), Population.USUAL, 0.8);
        var sum = 0.0;
        for (var kind : items(answer, "kinds")) {
            sum += number(kind, "share") * number(kind, "passProbability", "estimate");
        }
        assertThat(of(answer, "passProbability")).isCloseTo(sum, within(1e-12));
        assertThat(at(answer, "liability", "estimate"))
                .isInstanceOf(String.class)
                .isNotEqualTo("0");
    }
}
