package assay.domain.step;

import static assay.domain.step.Scene.BTC;
import static assay.domain.step.Scene.one;
import static assay.domain.step.Scene.types;
import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.account.CloseReason;
import assay.domain.account.Event;
import assay.domain.account.Event.AnchorMoved;
import assay.domain.account.Event.DayRolled;
import assay.domain.account.Event.FloorTouched;
import assay.domain.account.Event.RuleViolated;
import assay.domain.account.Status;
import assay.domain.number.Money;
import assay.domain.number.Ratio;
import assay.domain.rule.Anchor;
import assay.domain.rule.Effect;
import assay.domain.rule.Evaluation;
import assay.domain.rule.Pack;
import assay.domain.rule.Reset;
import assay.domain.rule.Rule;
import assay.domain.rule.Trail;
import assay.domain.tape.TapeBody;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollsTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");

    private static Pack financed(String rate, Rule... rules) {
        return new Pack("test", "1", "USD", Packs.MIDNIGHT, List.of(Packs.phase("100000", rate, rules)));
    }

    @Test
    void aTickAtTheBoundaryBelongsToTheNewDay() {
        var scene = Scene.of(Packs.of(Packs.daily("5")));
        scene.price(BTC, "1000").buy(BTC, "100");
        scene.at = MIDNIGHT.minusMillis(1);
        assertThat(scene.mark(BTC, "951")).noneMatch(DayRolled.class::isInstance);
        scene.at = MIDNIGHT;
        var events = scene.mark(BTC, "950");
        assertThat(types(events).subList(0, 2)).containsExactly(DayRolled.class, AnchorMoved.class);
        assertThat(one(events, AnchorMoved.class).anchor()).isEqualTo(Money.of("99400"));
        assertThat(one(events, AnchorMoved.class).floor()).isEqualTo(Money.of("94400"));
        assertThat(one(events, DayRolled.class).equity())
                .as("the state before the entry")
                .isEqualTo(Money.of("94500"));
    }

    @Test
    void anOpenLossThatWasLegalMayBreakTheNewFloorWithoutAPriceMove() {
        // A profit booked by day widens the room under a balance anchor; the roll takes it back.
        var scene = Scene.of(Packs.of(Packs.daily("5")));
        scene.price(BTC, "1000").buy(BTC, "100");
        scene.price(BTC, "1100").sell(BTC, "100");
        scene.buy(BTC, "100");
        scene.mark(BTC, "1030");
        assertThat(scene.account().status()).isEqualTo(Status.ACTIVE);
        scene.at = MIDNIGHT;
        var events = scene.tell(new TapeBody.Clock());
        assertThat(types(events))
                .containsExactly(
                        DayRolled.class,
                        AnchorMoved.class,
                        FloorTouched.class,
                        RuleViolated.class,
                        Event.AccountFailed.class,
                        Event.PositionClosed.class);
        assertThat(one(events, Event.PositionClosed.class).price()).isEqualTo(assay.domain.number.Price.of("1030"));
    }

    @Test
    void aRollEndsTheTouchOfTheOldAnchor() {
        var scene = Scene.of(Packs.of(
                Packs.loss(Anchor.EQUITY, "5").limit(Packs.initial("5")).daily()));
        scene.price(BTC, "1000").buy(BTC, "100");
        scene.at = MIDNIGHT.minusMillis(300);
        assertThat(types(scene.mark(BTC, "955"))).contains(FloorTouched.class);
        scene.at = MIDNIGHT.plusMillis(300);
        var events = scene.mark(BTC, "955");
        assertThat(events).noneMatch(RuleViolated.class::isInstance);
        assertThat(one(events, AnchorMoved.class).anchor()).isEqualTo(Money.of("94900"));
        assertThat(scene.account().rules().getFirst().isTouched()).isFalse();
        assertThat(scene.watch().holdings()).isEmpty();
    }

    @Test
    void missedRollsAreMadeUpInInstantOrderBeforeAnyPriceIsJudged() {
        var late = new Reset("Europe/Prague", LocalTime.of(0, 30));
        var scene = Scene.of(financed(
                "0.001",
                Packs.daily("50"),
                new Rule.DailyLoss(
                        "prague",
                        Effect.BREACH,
                        Packs.loss(Anchor.BALANCE, "50").reset(late).build())));
        scene.price(BTC, "1000").buy(BTC, "100");
        scene.after(2 * 86_400_000L).mark(BTC, "1000");
        var rolls = scene.journal.stream()
                .filter(event -> event instanceof DayRolled || event instanceof AnchorMoved)
                .toList();
        assertThat(rolls)
                .extracting(event -> event instanceof DayRolled day
                        ? "day " + day.at()
                        : "anchor " + ((AnchorMoved) event).rule() + " " + ((AnchorMoved) event).at())
                .containsExactly(
                        "anchor prague 2026-11-21T23:30:00Z",
                        "day 2026-11-22T00:00:00Z",
                        "anchor daily 2026-11-22T00:00:00Z",
                        "anchor prague 2026-11-22T23:30:00Z",
                        "day 2026-11-23T00:00:00Z",
                        "anchor daily 2026-11-23T00:00:00Z");
        assertThat(scene.account().ledger().financing()).isEqualTo(Money.of("200"));
        assertThat(scene.tell(new TapeBody.Clock())).as("each roll once").isEmpty();
    }

    @Test
    void aDayOfSummerTimeHasTwentyThreeOrTwentyFiveHours() {
        var scene = new Scene(Instant.parse("2026-03-28T12:00:00Z"));
        scene.open(new Pack(
                "test",
                "1",
                "USD",
                new Reset("Europe/Prague", LocalTime.MIDNIGHT),
                List.of(Packs.phase("100000", "0"))));
        scene.after(5 * 86_400_000L).tell(new TapeBody.Clock());
        assertThat(scene.journal)
                .filteredOn(DayRolled.class::isInstance)
                .extracting(event -> ((DayRolled) event).at().toString())
                .containsExactly(
                        "2026-03-28T23:00:00Z",
                        "2026-03-29T22:00:00Z",
                        "2026-03-30T22:00:00Z",
                        "2026-03-31T22:00:00Z",
                        "2026-04-01T22:00:00Z");
    }

    @Test
    void anEndOfDayTrailMovesOnlyAtTheRollAndNeverFalls() {
        var scene = Scene.of(
                Packs.of(Packs.loss(Anchor.BALANCE, "5").trail(Trail.CLOSE).overall()));
        scene.price(BTC, "1000").buy(BTC, "100");
        scene.price(BTC, "1100").sell(BTC, "100");
        assertThat(scene.account().rules().getFirst().anchor()).isEqualTo(Money.of("100000"));
        scene.at = MIDNIGHT;
        var first = one(scene.tell(new TapeBody.Clock()), AnchorMoved.class);
        assertThat(first.anchor()).isEqualTo(Money.of("108740"));
        scene.price(BTC, "1100").buy(BTC, "50");
        scene.price(BTC, "1090").sell(BTC, "50");
        scene.after(86_400_000L);
        var second = one(scene.tell(new TapeBody.Clock()), AnchorMoved.class);
        assertThat(second.anchor()).isEqualTo(Money.of("108740"));
        assertThat(second.balance()).isLessThan(Money.of("108740"));
    }

    @Test
    void aDailyPeakStartsAnewAtEachReset() {
        var scene = Scene.of(
                Packs.of(Packs.loss(Anchor.EQUITY, "5").trail(Trail.INSTANT).daily()));
        scene.price(BTC, "1000").buy(BTC, "100");
        scene.after(1000).mark(BTC, "1040");
        scene.after(1000).mark(BTC, "1000");
        assertThat(scene.watch().peaks().getFirst().value()).isEqualTo(Money.of("103400"));
        scene.at = MIDNIGHT;
        var moved = one(scene.mark(BTC, "1001"), AnchorMoved.class);
        assertThat(moved.anchorBefore()).isEqualTo(Money.of("103400"));
        assertThat(moved.anchor()).isEqualTo(Money.of("99400"));
        assertThat(scene.watch().peaks().getFirst().value()).isEqualTo(Money.of("99500"));
    }

    @Test
    void aFloorJudgedAtTheCloseIsNotJudgedByDay() {
        var scene = Scene.of(Packs.of(
                Packs.loss(Anchor.INITIAL, "10").evaluation(Evaluation.CLOSE).overall()));
        scene.price(BTC, "1000").buy(BTC, "100");
        scene.mark(BTC, "700");
        scene.mark(BTC, "901");
        assertThat(scene.account().status()).isEqualTo(Status.ACTIVE);
        scene.at = MIDNIGHT;
        assertThat(types(scene.tell(new TapeBody.Clock()))).contains(RuleViolated.class);
    }

    @Test
    void aRollWithoutAGoodMarkTakesTheLastAndSaysSo() {
        var scene = Scene.of(financed("0.001", Packs.daily("50")));
        scene.price(BTC, "1000").buy(BTC, "100");
        scene.mark(BTC, "1010");
        scene.untrusted(BTC);
        scene.at = MIDNIGHT;
        var events = scene.untrusted(BTC);
        var rolled = one(events, DayRolled.class);
        assertThat(rolled.lastGood()).isTrue();
        assertThat(rolled.financing().getFirst().notional()).isEqualTo(Money.of("101000"));
        assertThat(rolled.equity()).isEqualTo(Money.of("100299"));
        assertThat(one(events, AnchorMoved.class).lastGood()).isTrue();
    }

    @Test
    void theWholeWatchIsNotedAtADayRoll() {
        var scene = Scene.of(
                Packs.of(Packs.loss(Anchor.EQUITY, "50").trail(Trail.INSTANT).overall()));
        scene.price(BTC, "1000").buy(BTC, "100");
        scene.mark(BTC, "1010");
        var watch = scene.watch();
        assertThat(watch.isEmpty()).isFalse();
        scene.at = MIDNIGHT;
        scene.tell(new TapeBody.Clock());
        assertThat(one(scene.journal.subList(scene.journal.size() - 2, scene.journal.size()), Event.WatchNoted.class)
                        .watch())
                .isEqualTo(watch);
    }

    @Test
    void aPhaseThatLastsTooLongExpires() {
        var scene = Scene.of(Packs.of(new Rule.MaxDuration("duration", Effect.BREACH, 2)));
        scene.price(BTC, "1000").buy(BTC, "1");
        scene.at = MIDNIGHT;
        scene.mark(BTC, "1000");
        assertThat(scene.account().status()).isEqualTo(Status.ACTIVE);
        scene.after(86_400_000L);
        var events = scene.mark(BTC, "1001");
        assertThat(one(events, Event.AccountExpired.class).deadline()).isEqualTo(scene.at);
        assertThat(one(events, Event.PositionClosed.class).reason()).isEqualTo(CloseReason.EXPIRY);
        assertThat(scene.account().status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void theDailyRateIsPaidOnTheNotionalOfLongAndShort() {
        var scene = Scene.of(financed("0.0003"));
        scene.price(BTC, "1000").sell(BTC, "1.2345");
        scene.at = MIDNIGHT;
        var rolled = one(scene.mark(BTC, "1000"), DayRolled.class);
        assertThat(rolled.financing().getFirst().amount()).isEqualTo(Money.of("0.37035"));
        assertThat(Ratio.of("0.0003")).isEqualTo(scene.account().phase().financing());
    }
}
