package assay.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.domain.number.Money;
import assay.domain.number.Ratio;
import assay.domain.rule.Pack;
import assay.domain.rule.Phase;
import assay.domain.rule.Reset;
import assay.domain.rule.Rule;
import assay.proof.codec.SeededPacks;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The engine's answers do not depend on how the work was cut, and what it cannot do it says. */
class EngineTest {
    private static final int PATHS = 51_000;

    private static Question question(String name, boolean byDay) {
        var pack = SeededPacks.named(name);
        var trader = new Trader(
                3,
                8,
                new Trader.Size.OfBalance(Ratio.of("0.5")),
                Ratio.of("0.99"),
                Ratio.of("1.02"),
                Ratio.of("0.0005"),
                Money.of("0.01"));
        var model = PriceModel.normal(0.0002, 0.004).withTails(3).withJumps(0.001, -0.005, 0.02);
        var phase = pack.phases().getFirst();
        return new Question(pack, 0, Start.of(phase), trader, model, null, 12, 42, byDay);
    }

    @Test
    void answerIsTheSameForEveryChunkAndAnyNumberOfThreads() {
        var question = question("pro-100k", true);
        var expected = new Engine(1, PATHS).run(question, PATHS, Engine.Watcher.NONE);
        for (var threads : List.of(1, 2)) {
            for (var chunk : List.of(1_000, 12_345, 50_000)) {
                var found = new Engine(threads, chunk).run(question, PATHS, Engine.Watcher.NONE);
                assertThat(found)
                        .as("%s threads, chunks of %s", threads, chunk)
                        .usingRecursiveComparison()
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void seedsGiveOtherPathsAndTheSameSeedTheSameOnes() {
        var one = question("starter-25k", false);
        var other = new Question(
                one.pack(), 0, one.start(), one.trader(), one.model(), null, one.days(), one.seed() + 1, false);
        var engine = new Engine(1, 1_000);
        var first = engine.run(one, 2_000, Engine.Watcher.NONE);
        assertThat(engine.run(one, 2_000, Engine.Watcher.NONE).sum()).isEqualTo(first.sum());
        assertThat(engine.run(other, 2_000, Engine.Watcher.NONE).sum()).isNotEqualTo(first.sum());
    }

    @Test
    void fingerprintOfTheGoldenQuestionIsKnown() {
        var tally = new Engine(1, 1_000).run(question("standard-50k", false), 10_000, Engine.Watcher.NONE);
        assertThat(Long.toHexString(tally.xor()) + " " + Long.toHexString(tally.sum()) + " " + tally.marks())
                .isEqualTo("a3c24863a6ea8c72 93dc5d489df4bffc 2521748");
    }

    @Test
    void eachPathIsCountedOnceAndEachDayForEveryPath() {
        var tally = new Engine(2, 777).run(question("starter-25k", true), 5_000, Engine.Watcher.NONE);
        assertThat(tally.paths()).isEqualTo(5_000);
        for (var day = 0; day < 12; day++) {
            assertThat(tally.balances(day).total()).isEqualTo(5_000);
            assertThat(tally.rooms(0, day).total()).isEqualTo(5_000);
        }
    }

    @Test
    void stoppedRunGivesNoAnswer() {
        var done = new AtomicLong();
        var watcher = new Engine.Watcher(done::set, () -> done.get() >= 3_000);
        assertThatThrownBy(() -> new Engine(1, 1_000).run(question("starter-25k", false), PATHS, watcher))
                .isInstanceOf(Engine.Stopped.class);
        assertThat(done.get()).isEqualTo(3_000);
    }

    @Test
    void longPathsAreTakenFewAtATimeSoThatStoppingDoesNotWait() {
        var whole = question("starter-25k", false);
        var trader = new Trader(50, 100, whole.trader().size(), Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, Money.of("0.01"));
        var model = PriceModel.normal(0, 0);
        var question = new Question(whole.pack(), 0, whole.start(), trader, model, null, 120, 1, false);
        var done = new AtomicLong();
        var watcher = new Engine.Watcher(done::set, () -> done.get() > 0);
        assertThatThrownBy(() -> new Engine(1, 1_000).run(question, PATHS, watcher))
                .isInstanceOf(Engine.Stopped.class);
        assertThat(done.get()).isBetween(1L, 20L);
    }

    @Test
    void ruleThatTheKernelLacksIsRefusedByName() {
        var pack = SeededPacks.named("starter-25k");
        var apart = new Pack(pack.name(), "2", "USD", new Reset("UTC", LocalTime.NOON), pack.phases());
        var question = new Question(
                apart,
                0,
                Start.of(apart.phases().getFirst()),
                question("starter-25k", false).trader(),
                PriceModel.normal(0, 0.01),
                null,
                1,
                1,
                false);
        assertThatThrownBy(() -> new Engine(1, 10).run(question, 10, Engine.Watcher.NONE))
                .isInstanceOfSatisfying(
                        UnknownRules.class,
                        unknown -> assertThat(unknown.refusals())
                                .containsExactly(
                                        new Refusal("overall", "overallLoss", "resetApartFromTheDay"),
                                        new Refusal("daily", "dailyLoss", "resetApartFromTheDay")));
    }

    @Test
    void phaseWithoutLeverageOfCryptoIsRefusedByName() {
        var old = SeededPacks.named("starter-25k").phases().getFirst();
        var phase = new Phase(
                old.name(),
                old.capital(),
                old.venue(),
                List.of(),
                old.financing(),
                old.band(),
                old.doubt(),
                List.<Rule>of());
        var pack = new Pack("bare", "1", "USD", new Reset("UTC", LocalTime.NOON), List.of(phase));
        assertThat(Rules.refusals(pack, 0))
                .containsExactly(new Refusal("leverage", "phase", "noWholeLeverageOfCrypto"));
    }
}
