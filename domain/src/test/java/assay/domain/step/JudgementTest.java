package assay.domain.step;

import static assay.domain.step.Scene.BTC;
import static assay.domain.step.Scene.ETH;
import static assay.domain.step.Scene.one;
import static assay.domain.step.Scene.types;
import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.account.CancelReason;
import assay.domain.account.CloseReason;
import assay.domain.account.DenialReason;
import assay.domain.account.Event;
import assay.domain.account.Event.AccountFailed;
import assay.domain.account.Event.FloorCleared;
import assay.domain.account.Event.FloorTouched;
import assay.domain.account.Event.OrderDenied;
import assay.domain.account.Event.OrderFilled;
import assay.domain.account.Event.PositionClosed;
import assay.domain.account.Event.RuleViolated;
import assay.domain.account.Event.WarningRaised;
import assay.domain.account.Status;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.order.Side;
import assay.domain.rule.Anchor;
import assay.domain.rule.Comparison;
import assay.domain.rule.Pack;
import assay.domain.tape.TapeBody;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 100 BTC at 1,000: fee 600, so the account stands at 99,400 and a 10 % floor of 90,000 is 94 a coin away. */
class JudgementTest {
    static Scene holding(Pack pack) {
        var scene = Scene.of(pack);
        scene.price(BTC, "1000").buy(BTC, "100");
        assertThat(scene.account().balance()).isEqualTo(Money.of("99400"));
        return scene;
    }

    @Test
    void aFloorBrokenForTheWholeHoldIsAViolation() {
        var scene = holding(Packs.of(Packs.overall("10")));
        var touched = one(scene.after(1000).mark(BTC, "905"), FloorTouched.class);
        assertThat(touched.finding().equity()).isEqualTo(Money.of("89900"));
        assertThat(touched.finding().floor()).isEqualTo(Money.of("90000"));
        assertThat(scene.after(499).mark(BTC, "905")).isEmpty();
        var verdict = scene.after(1).mark(BTC, "904.5", "906");
        assertThat(types(verdict)).containsExactly(RuleViolated.class, AccountFailed.class, PositionClosed.class);
        var violated = one(verdict, RuleViolated.class);
        assertThat(violated.touched()).isEqualTo(touched.sequence());
        assertThat(violated.atOnce()).isFalse();
        assertThat(violated.uses())
                .as("every judged mark from touch to confirmation is cited")
                .extracting("sequence")
                .contains(touched.sequence(), touched.sequence() + 1, touched.sequence() + 2);
        var closed = one(verdict, PositionClosed.class);
        assertThat(closed.price()).isEqualTo(Price.of("904.5"));
        assertThat(closed.fee()).isEqualTo(Money.of("542.7"));
        assertThat(scene.account().balance()).as("the loss exceeds the limit").isEqualTo(Money.of("89307.3"));
        assertThat(scene.account().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void aHoldIsNoDeadlineTheFirstJudgedMarkAfterItDecides() {
        var scene = holding(Packs.of(Packs.overall("10")));
        scene.after(1000).mark(BTC, "905");
        assertThat(scene.after(600).tell(new TapeBody.Clock())).isEmpty();
        assertThat(scene.book(BTC, "905", "905")).isEmpty();
        var cleared = one(scene.after(1).mark(BTC, "906.01"), FloorCleared.class);
        assertThat(cleared.value()).isEqualTo(Money.of("90001"));
        assertThat(types(scene.after(1000).mark(BTC, "905"))).containsExactly(FloorTouched.class);
        assertThat(scene.account().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void touchingCountsOrNotAsThePackSays() {
        var touching = holding(
                Packs.of(Packs.loss(Anchor.INITIAL, "10").hold(Packs.NONE).overall()));
        assertThat(types(touching.after(1).mark(BTC, "906"))).contains(RuleViolated.class);
        var passing = holding(Packs.of(Packs.loss(Anchor.INITIAL, "10")
                .hold(Packs.NONE)
                .comparison(Comparison.PASS_THROUGH)
                .overall()));
        assertThat(passing.after(1).mark(BTC, "906")).noneMatch(RuleViolated.class::isInstance);
        assertThat(types(passing.after(1).mark(BTC, "905.99"))).contains(RuleViolated.class);
    }

    @Test
    void fartherThanTheDistanceNeedsNoHold() {
        var scene = holding(Packs.of(Packs.overall("10")));
        // 0.5 % of 100,000 is 500: 89,500 is still held, 89,499 is not.
        assertThat(types(scene.after(1).mark(BTC, "901"))).containsExactly(FloorTouched.class, WarningRaised.class);
    }

    @Test
    void aGapFarThroughTheFloorIsAtOnce() {
        var scene = holding(Packs.of(Packs.overall("10")));
        var events = scene.after(1).mark(BTC, "900.99");
        assertThat(types(events))
                .containsExactly(FloorTouched.class, RuleViolated.class, AccountFailed.class, PositionClosed.class);
        assertThat(one(events, RuleViolated.class).atOnce()).isTrue();
    }

    @Test
    void whileAFloorIsTouchedOnlyRiskMayBeReduced() {
        var scene = holding(Packs.of(Packs.overall("10")));
        scene.command(scene.limit(Side.BUY, BTC, "1", "905"));
        scene.after(1).mark(BTC, "905");
        assertThat(scene.book(BTC, "904", "905"))
                .as("a resting order does not fill")
                .isEmpty();
        assertThat(one(scene.buy(BTC, "1"), OrderDenied.class).reason())
                .isEqualTo(new DenialReason.FloorIsTouched("overall", Money.of("89900"), Money.of("90000")));
        assertThat(types(scene.sell(BTC, "50"))).contains(OrderFilled.class);
        scene.after(1).mark(BTC, "1000");
        assertThat(scene.book(BTC, "904", "905"))
                .as("outside the band it waits too")
                .isEmpty();
        scene.after(1).mark(BTC, "914");
        assertThat(one(scene.book(BTC, "904", "905"), OrderFilled.class).quantity())
                .isEqualTo(Quantity.of("1"));
    }

    @Test
    void severalFloorsBrokenAtOneEntryEachGetTheirLineAndTheFirstIsNamed() {
        var scene = holding(Packs.of(Packs.daily("5"), Packs.overall("10")));
        var events = scene.after(1).mark(BTC, "850");
        assertThat(types(events))
                .containsExactly(
                        FloorTouched.class,
                        RuleViolated.class,
                        FloorTouched.class,
                        RuleViolated.class,
                        AccountFailed.class,
                        PositionClosed.class);
        assertThat(one(events, AccountFailed.class).rule()).isEqualTo("daily");
    }

    @Test
    void atABreachOpenOrdersAreCancelledFirst() {
        var scene = holding(Packs.of(Packs.overall("10")));
        scene.command(scene.limit(Side.BUY, ETH, "1", "1"));
        scene.price(ETH, "10");
        var order = scene.limit(Side.BUY, ETH, "1", "9");
        scene.command(order);
        var events = scene.after(1).mark(BTC, "800");
        assertThat(one(events, Event.OrderCancelled.class).reason()).isEqualTo(CancelReason.CLOSING);
        assertThat(one(scene.buy(BTC, "1"), OrderDenied.class).reason())
                .isEqualTo(new DenialReason.Ended(Status.FAILED));
    }

    @Test
    void anAccountThatHoldsNothingIsJudgedAtOnceAndConfirmedByAnyEntry() {
        var scene = holding(Packs.of(Packs.overall("10")));
        scene.mark(BTC, "950");
        scene.book(BTC, "940.6", "951");
        assertThat(scene.sell(BTC, "100")).noneMatch(FloorTouched.class::isInstance);
        var touching = holding(Packs.of(Packs.overall("6")));
        touching.mark(BTC, "950");
        touching.book(BTC, "949", "951");
        var events = touching.sell(BTC, "100");
        assertThat(one(events, FloorTouched.class).finding().equity()).isEqualTo(Money.of("93730.6"));
        assertThat(touching.after(499).tell(new TapeBody.Clock())).isEmpty();
        assertThat(types(touching.after(1).tell(new TapeBody.Clock())))
                .containsExactly(RuleViolated.class, AccountFailed.class);
    }

    @Test
    void warningsComeOnceForEachShareAndAnchor() {
        var scene = holding(Packs.of(Packs.overall("10")));
        assertThat(scene.after(1).mark(BTC, "956.01")).isEmpty();
        assertThat(one(scene.after(1).mark(BTC, "956"), WarningRaised.class).percent())
                .isEqualTo(50);
        assertThat(scene.after(1).mark(BTC, "956")).isEmpty();
        assertThat(scene.after(1).mark(BTC, "1000")).isEmpty();
        assertThat(scene.after(1).mark(BTC, "950")).as("once for this anchor").isEmpty();
        assertThat(one(scene.after(1).mark(BTC, "911"), WarningRaised.class))
                .satisfies(warning ->
                        assertThat(warning.percent()).as("only the highest").isEqualTo(95))
                .satisfies(warning -> assertThat(warning.room()).isEqualTo(Money.of("500")));
    }

    @Test
    void aPauseClosesEverythingAndLocksUntilTheReset() {
        var scene = holding(Packs.of(Packs.loss(Anchor.BALANCE, "3").pausing(), Packs.overall("10")));
        scene.after(1).mark(BTC, "973");
        var events = scene.after(500).mark(BTC, "973");
        assertThat(one(events, RuleViolated.class).until()).isEqualTo(java.time.Instant.parse("2026-11-22T00:00:00Z"));
        assertThat(one(events, PositionClosed.class).reason()).isEqualTo(CloseReason.VIOLATION);
        assertThat(scene.account().status()).isEqualTo(Status.ACTIVE);
        scene.price(BTC, "965");
        assertThat(one(scene.buy(BTC, "1"), OrderDenied.class).reason()).isInstanceOf(DenialReason.Paused.class);
        scene.at = java.time.Instant.parse("2026-11-22T00:00:00Z");
        scene.price(BTC, "965");
        assertThat(types(scene.buy(BTC, "1"))).contains(OrderFilled.class);
    }

    @Test
    void equityAtZeroEndsTheAccountWhateverItsRulesSay() {
        var scene = Scene.of(Packs.of("1000"));
        scene.price(BTC, "100").buy(BTC, "40");
        var events = scene.after(1).mark(BTC, "75");
        assertThat(types(events))
                .containsExactly(Event.EquityExhausted.class, AccountFailed.class, PositionClosed.class);
        assertThat(one(events, PositionClosed.class).reason()).isEqualTo(CloseReason.EQUITY_EXHAUSTED);
    }

    @Test
    void theHoldIsThePacksOwn() {
        var hold = new assay.domain.rule.Hold(Duration.ofSeconds(10), assay.domain.number.Ratio.ONE);
        var scene = holding(Packs.of(Packs.loss(Anchor.INITIAL, "10").hold(hold).overall()));
        scene.after(1).mark(BTC, "800");
        scene.after(9_999).mark(BTC, "800");
        assertThat(scene.account().status()).isEqualTo(Status.ACTIVE);
        scene.after(1).mark(BTC, "800");
        assertThat(scene.account().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void aClosedHalfOfThePositionsWaitsForItsOwnGoodMark() {
        var scene = holding(Packs.of(Packs.overall("10")));
        scene.price(ETH, "10").buy(ETH, "10");
        scene.untrusted(ETH);
        var events = scene.after(1).mark(BTC, "800");
        assertThat(events).filteredOn(PositionClosed.class::isInstance).hasSize(1);
        assertThat(scene.account().positions()).hasSize(1);
        assertThat(scene.after(1).mark(BTC, "700")).isEmpty();
        var later = one(scene.after(1).mark(ETH, "9", "11"), PositionClosed.class);
        assertThat(later.price()).isEqualTo(Price.of("9"));
        assertThat(scene.account().positions()).isEmpty();
    }

    @Test
    void linesNameTheTermOfEachPosition() {
        var scene = holding(Packs.of(Packs.overall("10")));
        scene.price(ETH, "10").sell(ETH, "10");
        var finding = one(scene.after(1).mark(BTC, "905"), FloorTouched.class).finding();
        assertThat(finding.terms()).extracting("symbol").isEqualTo(List.of(BTC, ETH));
        assertThat(finding.terms().getFirst().profit()).isEqualTo(Money.of("-9500"));
    }
}
