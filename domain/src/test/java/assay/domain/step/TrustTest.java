package assay.domain.step;

import static assay.domain.step.Scene.BTC;
import static assay.domain.step.Scene.ETH;
import static assay.domain.step.Scene.one;
import static assay.domain.step.Scene.types;
import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.account.DenialReason;
import assay.domain.account.Event;
import assay.domain.account.Event.FloorTouched;
import assay.domain.account.Event.JudgementPaused;
import assay.domain.account.Event.JudgementResumed;
import assay.domain.account.Event.OrderDenied;
import assay.domain.account.Event.OrderFilled;
import assay.domain.account.Event.RuleViolated;
import assay.domain.account.Event.WarningRaised;
import assay.domain.account.Status;
import assay.domain.mark.MarkState;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.order.Side;
import assay.domain.rule.Anchor;
import assay.domain.rule.Measure;
import assay.domain.rule.Trail;
import assay.domain.tape.TapeBody;
import org.junit.jupiter.api.Test;

/** What a price that nobody vouches for may do to a trader, and what it may not. */
class TrustTest {
    private static Scene holding() {
        var scene = Scene.of(Packs.of(Packs.overall("10")));
        scene.price(BTC, "1000").buy(BTC, "100");
        return scene;
    }

    @Test
    void aSinglePriceJudgesNobody() {
        var scene = holding();
        assertThat(scene.after(1).mark(BTC, MarkState.SINGLE, Price.of("1"), Price.of("1")))
                .isEmpty();
        assertThat(scene.after(5000).mark(BTC, MarkState.SINGLE, Price.of("1"), Price.of("1")))
                .hasSize(1)
                .first()
                .isInstanceOf(JudgementPaused.class);
        assertThat(scene.account().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void aPauseIsWrittenOnceItLastedFiveSecondsAndAtItsEnd() {
        var scene = holding();
        var since = scene.after(100).at;
        scene.untrusted(BTC);
        assertThat(scene.after(4999).tell(new TapeBody.Clock())).isEmpty();
        assertThat(one(scene.after(1).tell(new TapeBody.Clock()), JudgementPaused.class)
                        .since())
                .isEqualTo(since);
        assertThat(scene.after(1000).tell(new TapeBody.Clock())).isEmpty();
        var resumed = one(scene.after(1000).mark(BTC, "1000"), JudgementResumed.class);
        assertThat(resumed.since()).isEqualTo(since);
        assertThat(resumed.until()).isEqualTo(scene.at);
    }

    @Test
    void aShortPauseIsNotWritten() {
        var scene = holding();
        scene.after(100).untrusted(BTC);
        assertThat(scene.after(4000).mark(BTC, "1000")).isEmpty();
    }

    @Test
    void aChangeOfTrustRestartsTheHold() {
        var scene = holding();
        scene.after(1).mark(BTC, "905");
        scene.after(300).untrusted(BTC);
        assertThat(scene.after(300).mark(BTC, "905")).as("the hold begins here").isEmpty();
        assertThat(scene.after(499).mark(BTC, "905")).isEmpty();
        var violated = one(scene.after(1).mark(BTC, "905"), RuleViolated.class);
        assertThat(violated.heldSince()).isAfter(violated.touchedAt());
    }

    @Test
    void aPositionInDoubtIsValuedAtItsBestForTheBreachAndItsWorstForTheWarning() {
        var scene = holding();
        scene.price(ETH, "100").buy(ETH, "100");
        scene.untrusted(ETH);
        // BTC alone would stand at 89,840 with ETH at cost; ETH may be worth up to 120, so 91,840.
        var events = scene.after(1).mark(BTC, "905");
        assertThat(events).noneMatch(FloorTouched.class::isInstance);
        assertThat(one(events, WarningRaised.class).value()).isEqualTo(Money.of("87840"));
        assertThat(types(scene.after(1).mark(BTC, "886"))).contains(FloorTouched.class);
    }

    @Test
    void aWatermarkNeedsEveryMarkTrusted() {
        var scene = Scene.of(
                Packs.of(Packs.loss(Anchor.EQUITY, "10").trail(Trail.INSTANT).overall()));
        scene.price(BTC, "1000").buy(BTC, "10");
        scene.price(ETH, "100").buy(ETH, "10");
        scene.untrusted(ETH);
        scene.after(1).mark(BTC, "1200");
        assertThat(scene.watch().peaks()).isEmpty();
        scene.after(1).mark(ETH, "100");
        assertThat(scene.watch().peaks().getFirst().value()).isEqualTo(Money.of("101934"));
    }

    @Test
    void aPassNeedsEveryMarkTrusted() {
        var scene = Scene.of(Packs.of(Packs.target("1", Measure.EQUITY, false)));
        scene.price(BTC, "1000").buy(BTC, "10");
        scene.price(ETH, "100").buy(ETH, "10");
        scene.untrusted(ETH);
        scene.price(BTC, "1200");
        scene.mark(BTC, "1200");
        assertThat(scene.account().status()).isEqualTo(Status.ACTIVE);
        scene.book(ETH, "100", "100");
        scene.mark(ETH, "100");
        assertThat(scene.account().status()).isEqualTo(Status.PASSED);
    }

    @Test
    void riskIsAddedOnlyUnderAGoodMarkAndReducedUnderAny() {
        var scene = holding();
        scene.mark(BTC, MarkState.SINGLE, Price.of("1000"), Price.of("1000"));
        assertThat(one(scene.buy(BTC, "1"), OrderDenied.class).reason())
                .isEqualTo(new DenialReason.MarkNotGood(BTC, MarkState.SINGLE, 0));
        assertThat(types(scene.sell(BTC, "1"))).contains(OrderFilled.class);
        scene.untrusted(BTC);
        assertThat(types(scene.sell(BTC, "1")))
                .as("around the last GOOD price, as far as the doubt")
                .contains(OrderFilled.class);
        scene.book(BTC, "799", "1300");
        assertThat(one(scene.sell(BTC, "1"), OrderDenied.class).reason())
                .isEqualTo(new DenialReason.OutsideBand(Price.of("799"), Price.of("800"), Price.of("1200")));
    }

    @Test
    void afterAMinuteInDoubtNoOtherRiskIsTakenEither() {
        var scene = holding();
        scene.untrusted(BTC);
        scene.after(59_999).price(ETH, "100");
        assertThat(types(scene.buy(ETH, "1"))).contains(OrderFilled.class);
        scene.after(1).price(ETH, "100");
        assertThat(one(scene.buy(ETH, "1"), OrderDenied.class).reason()).isInstanceOf(DenialReason.InDoubt.class);
    }

    @Test
    void aStopDoesNotTriggerOnAMarkThatNobodyVouchesFor() {
        var scene = Scene.of(Packs.of());
        scene.price(BTC, "100");
        scene.command(scene.guarded(Side.BUY, BTC, "1", "95"));
        assertThat(scene.mark(BTC, MarkState.SINGLE, Price.of("90"), Price.of("90")))
                .isEmpty();
        assertThat(types(scene.mark(BTC, "90"))).containsExactly(Event.StopTriggered.class);
    }

    @Test
    void aDoubtEndsWithItsPosition() {
        var scene = holding();
        scene.untrusted(BTC);
        scene.after(5000).tell(new TapeBody.Clock());
        scene.book(BTC, "1000", "1000");
        assertThat(types(scene.sell(BTC, "100"))).contains(JudgementResumed.class);
        assertThat(scene.watch().doubts()).isEmpty();
        assertThat(scene.account().pauses()).isEmpty();
    }
}
