package assay.domain.step;

import static assay.domain.step.Scene.BTC;
import static assay.domain.step.Scene.ETH;
import static assay.domain.step.Scene.level;
import static assay.domain.step.Scene.one;
import static assay.domain.step.Scene.types;
import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.account.CloseReason;
import assay.domain.account.Command;
import assay.domain.account.Event;
import assay.domain.account.Event.PhasePassed;
import assay.domain.account.Event.PositionClosed;
import assay.domain.account.Status;
import assay.domain.number.Money;
import assay.domain.number.Ratio;
import assay.domain.rule.Anchor;
import assay.domain.rule.Comparison;
import assay.domain.rule.Effect;
import assay.domain.rule.Measure;
import assay.domain.rule.Pack;
import assay.domain.rule.Rule;
import assay.domain.rule.Trail;
import assay.domain.tape.TapeBody;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassingTest {
    @Test
    void aTargetOnTheBalanceIsPassedByTheOrderThatClosesTheBook() {
        var scene = Scene.of(Packs.of(Packs.target("5", Measure.BALANCE, true)));
        scene.price(BTC, "1000").buy(BTC, "100");
        scene.price(BTC, "1100");
        assertThat(scene.mark(BTC, "1100")).as("open profit does not count").isEmpty();
        var events = scene.sell(BTC, "100");
        var passed = one(events, PhasePassed.class);
        assertThat(passed.value()).isEqualTo(Money.of("108740"));
        assertThat(passed.target()).isEqualTo(Money.of("105000"));
        assertThat(passed.last()).isTrue();
        assertThat(scene.account().status()).isEqualTo(Status.PASSED);
    }

    @Test
    void aTargetOnEquityCountsWhatTheBookPaysNotWhatTheMarkSays() {
        var scene = Scene.of(Packs.of(Packs.target("5", Measure.EQUITY, false)));
        scene.price(BTC, "1000").buy(BTC, "100");
        scene.book(BTC, List.of(level("1056", "50"), level("1055", "49")), List.of());
        assertThat(scene.mark(BTC, "1060")).as("the book does not hold it all").isEmpty();
        scene.book(BTC, List.of(level("1056", "50"), level("1055", "50")), List.of());
        assertThat(scene.mark(BTC, "1060"))
                .as("99,400 + 5,550 - fees is too little")
                .isEmpty();
        scene.book(BTC, List.of(level("1063", "50"), level("1062.3", "50")), List.of());
        var events = scene.mark(BTC, "1065");
        var closed = one(events, PositionClosed.class);
        assertThat(closed.reason()).isEqualTo(CloseReason.PASS);
        assertThat(closed.notional()).isEqualTo(Money.of("106265"));
        assertThat(one(events, PhasePassed.class).value())
                .isEqualTo(scene.account().balance());
        assertThat(scene.account().balance()).isEqualTo(Money.of("105027.41"));
    }

    @Test
    void aBreachBeatsAPass() {
        // The trail's floor lies above the target: one price reaches the target and breaks the floor.
        var floor = Packs.loss(Anchor.EQUITY, "1")
                .trail(Trail.INSTANT)
                .hold(Packs.NONE)
                .overall();
        var scene = Scene.of(Packs.of(floor, Packs.target("1", Measure.EQUITY, false)));
        scene.price(BTC, "1000").buy(BTC, "10");
        scene.mark(BTC, "2000");
        scene.book(BTC, "1800", "1800");
        var events = scene.mark(BTC, "1800");
        assertThat(types(events)).contains(Event.AccountFailed.class).doesNotContain(PhasePassed.class);
    }

    @Test
    void noPassWhileAFloorIsTouched() {
        var floor = Packs.loss(Anchor.EQUITY, "1").trail(Trail.INSTANT).overall();
        var scene = Scene.of(Packs.of(floor, Packs.target("1", Measure.EQUITY, false)));
        scene.price(BTC, "1000").buy(BTC, "10");
        scene.mark(BTC, "2000");
        scene.book(BTC, "1895", "1895");
        var events = scene.mark(BTC, "1895");
        assertThat(types(events)).contains(Event.FloorTouched.class).doesNotContain(PhasePassed.class);
    }

    @Test
    void aFrozenAccountPassesWhenItIsThawed() {
        var scene = Scene.of(Packs.of(Packs.target("5", Measure.BALANCE, true)));
        scene.price(BTC, "1000").buy(BTC, "100");
        scene.price(BTC, "1100");
        scene.command(new Command.Freeze(scene.stamp(), "review"));
        scene.sell(BTC, "100");
        assertThat(scene.account().status()).isEqualTo(Status.ACTIVE);
        assertThat(types(scene.command(new Command.Thaw(scene.stamp()))))
                .containsExactly(Event.AccountThawed.class, PhasePassed.class);
    }

    @Test
    void gatesDelayAPassAndFailNobody() {
        var days = new Rule.MinTradingDays("days", Effect.GATE, 2, Rule.DayCounts.OPENED, Ratio.ZERO, Ratio.ZERO);
        var scene = Scene.of(Packs.of(Packs.target("5", Measure.BALANCE, true), days));
        scene.price(BTC, "1000").buy(BTC, "100");
        scene.price(BTC, "1100").sell(BTC, "100");
        assertThat(scene.account().status()).isEqualTo(Status.ACTIVE);
        scene.at = Instant.parse("2026-11-22T00:00:00Z");
        scene.tell(new TapeBody.Clock());
        scene.price(ETH, "10");
        assertThat(scene.buy(ETH, "1")).noneMatch(PhasePassed.class::isInstance);
        assertThat(types(scene.sell(ETH, "1")))
                .as("the second day counts at once")
                .contains(PhasePassed.class);
    }

    @Test
    void aCarriedPositionMakesNoTradingDay() {
        var days = new Rule.MinTradingDays("days", Effect.GATE, 4, Rule.DayCounts.OPENED, Ratio.ZERO, Ratio.ZERO);
        var scene = Scene.of(Packs.of(days));
        scene.price(BTC, "1000").buy(BTC, "1");
        for (var day = 0; day < 3; day++) {
            scene.after(86_400_000L).mark(BTC, "1000");
        }
        assertThat(value(scene)).isEqualTo("1");
        scene.book(BTC, "1000", "1000");
        scene.sell(BTC, "0.5");
        assertThat(value(scene)).as("a partial close opens nothing").isEqualTo("1");
        scene.buy(BTC, "0.1");
        assertThat(value(scene)).isEqualTo("2");
    }

    @Test
    void aDayThatMustMoveCountsAtItsRoll() {
        var days = new Rule.MinTradingDays("days", Effect.GATE, 3, Rule.DayCounts.MOVED, Ratio.ZERO, Ratio.of("0.5"));
        var scene = Scene.of(Packs.of(days));
        scene.price(BTC, "1000").buy(BTC, "10");
        scene.price(BTC, "957.8").sell(BTC, "10");
        // -422 - 60 - 57.47 moves by more than 500, but only the roll says so.
        assertThat(value(scene)).isEqualTo("0");
        scene.at = Instant.parse("2026-11-22T00:00:00Z");
        scene.tell(new TapeBody.Clock());
        assertThat(value(scene)).isEqualTo("1");
        scene.after(86_400_000L).tell(new TapeBody.Clock());
        assertThat(value(scene)).isEqualTo("1");
    }

    @Test
    void tradesAreRoundTripsOrOrdersAsThePackSays() {
        var trips = new Rule.MinTrades(
                "trades", Effect.GATE, 5, Rule.TradeCounts.ROUND_TRIPS, Rule.Period.PHASE, Ratio.ZERO);
        var scene = Scene.of(Packs.of(trips));
        scene.price(BTC, "1000").buy(BTC, "2");
        scene.sell(BTC, "1");
        assertThat(value(scene)).isEqualTo("0");
        scene.sell(BTC, "3");
        assertThat(value(scene)).as("turning ends a trip").isEqualTo("1");
        scene.buy(BTC, "2");
        assertThat(value(scene)).isEqualTo("2");
        var orders = new Rule.MinTrades("trades", Effect.GATE, 3, Rule.TradeCounts.ORDERS, Rule.Period.DAY, Ratio.ZERO);
        var byDay = Scene.of(Packs.of(orders));
        byDay.price(BTC, "1000").buy(BTC, "2");
        byDay.sell(BTC, "1");
        byDay.sell(BTC, "1");
        assertThat(value(byDay)).isEqualTo("3");
        byDay.at = Instant.parse("2026-11-22T00:00:00Z");
        byDay.tell(new TapeBody.Clock());
        assertThat(value(byDay)).isEqualTo("0");
    }

    @Test
    void severalTargetsMustAllBeReached() {
        var second = new Rule.ProfitTarget(
                "second", Effect.GATE, Measure.BALANCE, Packs.initial("9"), Comparison.TOUCH, true);
        var scene = Scene.of(Packs.of(Packs.target("5", Measure.BALANCE, true), second));
        scene.price(BTC, "1000").buy(BTC, "100");
        scene.price(BTC, "1100").sell(BTC, "100");
        assertThat(scene.account().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void theLastPhaseCompletesTheAssessment() {
        var rules = new Rule[] {Packs.target("5", Measure.BALANCE, true)};
        var phase = Packs.phase("100000", "0", rules);
        var scene = Scene.of(new Pack("test", "1", "USD", Packs.MIDNIGHT, List.of(phase, phase)));
        scene.price(BTC, "1000").buy(BTC, "100");
        scene.price(BTC, "1100");
        assertThat(one(scene.sell(BTC, "100"), PhasePassed.class).last()).isFalse();
    }

    private static String value(Scene scene) {
        return Headroom.of(scene.state, scene.market).rules().getFirst().value();
    }
}
