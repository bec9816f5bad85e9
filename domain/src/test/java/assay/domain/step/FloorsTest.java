package assay.domain.step;

import static assay.domain.step.JudgementTest.holding;
import static assay.domain.step.Scene.BTC;
import static assay.domain.step.Scene.one;
import static assay.domain.step.Scene.types;
import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.account.Event;
import assay.domain.account.Event.FloorTouched;
import assay.domain.account.Event.RuleViolated;
import assay.domain.number.Money;
import assay.domain.rule.Anchor;
import assay.domain.rule.Costs;
import assay.domain.rule.Limit;
import assay.domain.rule.Lock;
import assay.domain.rule.Measure;
import assay.domain.rule.Trail;
import org.junit.jupiter.api.Test;

/** Where the floor lies: what it hangs from, how that follows, where it stops, and what is compared with it. */
class FloorsTest {
    @Test
    void anIntradayTrailFollowsOpenProfitAndNeverFalls() {
        var scene = holding(
                Packs.of(Packs.loss(Anchor.EQUITY, "10").trail(Trail.INSTANT).overall()));
        scene.after(1000).mark(BTC, "1100");
        assertThat(scene.watch().peaks().getFirst().value()).isEqualTo(Money.of("109400"));
        var peak = scene.watch().peaks().getFirst().sequence();
        scene.after(1000).mark(BTC, "1050");
        assertThat(scene.watch().peaks().getFirst().value()).isEqualTo(Money.of("109400"));
        var touched = one(scene.after(1000).mark(BTC, "1000"), FloorTouched.class);
        assertThat(touched.finding().floor()).isEqualTo(Money.of("99400"));
        assertThat(touched.finding().watermark()).isEqualTo(Money.of("109400"));
        assertThat(touched.finding().watermarkSequence()).isEqualTo(peak);
        var noted = one(scene.journal.subList(0, scene.journal.size()), Event.FloorTouched.class);
        assertThat(scene.journal.get(scene.journal.indexOf(noted) - 1)).isInstanceOf(Event.WatchNoted.class);
    }

    @Test
    void aTrailStopsAtItsLock() {
        var lock = new Lock.At(Money.of("100"));
        var scene = holding(Packs.of(
                Packs.loss(Anchor.EQUITY, "5").trail(Trail.INSTANT).lock(lock).overall()));
        scene.after(1000).mark(BTC, "1100");
        assertThat(floor(scene)).isEqualTo(Money.of("100100"));
        assertThat(scene.after(1000).mark(BTC, "1008")).noneMatch(FloorTouched.class::isInstance);
        assertThat(types(scene.after(1000).mark(BTC, "1007"))).contains(FloorTouched.class);
    }

    @Test
    void aJumpLockLiftsTheFloorOnceForGood() {
        var lock = new Lock.Jump(Money.of("8000"), Money.ZERO);
        var scene = holding(Packs.of(
                Packs.loss(Anchor.EQUITY, "10").trail(Trail.INSTANT).lock(lock).overall()));
        scene.after(1000).mark(BTC, "1080");
        assertThat(floor(scene)).isEqualTo(Money.of("97400"));
        scene.after(1000).mark(BTC, "1086");
        assertThat(floor(scene)).isEqualTo(Money.of("100000"));
    }

    @Test
    void theLowerOfBalanceAndEquityCatchesAnOpenLossAndARealisedOne() {
        var pack = Packs.of(Packs.loss(Anchor.INITIAL, "10")
                .measure(Measure.LOWER)
                .hold(Packs.NONE)
                .overall());
        assertThat(types(holding(pack).after(1).mark(BTC, "905"))).contains(RuleViolated.class);
        var balance = Packs.of(Packs.loss(Anchor.INITIAL, "10")
                .measure(Measure.BALANCE)
                .hold(Packs.NONE)
                .overall());
        assertThat(holding(balance).after(1).mark(BTC, "905")).noneMatch(RuleViolated.class::isInstance);
    }

    @Test
    void costsThatDoNotCountAreAddedBack() {
        var scene = holding(Packs.of(Packs.loss(Anchor.INITIAL, "10")
                .costs(Costs.FINANCING)
                .hold(Packs.NONE)
                .overall()));
        assertThat(scene.after(1).mark(BTC, "906")).noneMatch(RuleViolated.class::isInstance);
        assertThat(types(scene.after(1).mark(BTC, "900"))).contains(RuleViolated.class);
    }

    @Test
    void anAllowanceOfTheAnchorGrowsWithIt() {
        var limit = new Limit.Percent(assay.domain.number.Ratio.of("6.12345678"), Limit.Of.ANCHOR);
        var scene = holding(Packs.of(
                Packs.loss(Anchor.EQUITY, "6").limit(limit).trail(Trail.INSTANT).overall()));
        scene.after(1000).mark(BTC, "1100.333333");
        // The share of 109,433.3333 is 6701.102867538…, rounded up, so the floor is rounded down.
        assertThat(floor(scene)).isEqualTo(Money.of("102732.23043246"));
    }

    private static Money floor(Scene scene) {
        return java.util.Objects.requireNonNull(
                Headroom.of(scene.state, scene.market).rules().getFirst().floor());
    }
}
