package assay.domain.step;

import static assay.domain.step.Scene.BTC;
import static assay.domain.step.Scene.ETH;
import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.account.Command;
import assay.domain.account.Command.PlaceOrder;
import assay.domain.account.DenialReason;
import assay.domain.account.Event;
import assay.domain.account.Finding;
import assay.domain.account.Stamp;
import assay.domain.instrument.Symbol;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.order.OrderType;
import assay.domain.order.Side;
import assay.domain.rule.Anchor;
import assay.domain.rule.Comparison;
import assay.domain.rule.Effect;
import assay.domain.rule.Pack;
import assay.domain.rule.Rule;
import assay.domain.tape.TapeBody;
import assay.domain.tape.TradingStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal by itself, and every two of them at once: the one that comes first is given. */
class DenialsTest {
    /** What may be wrong with an order, in order of precedence. */
    enum Flaw {
        NOT_OPENED(DenialReason.NotOpened.class),
        HALTED(DenialReason.Halted.class),
        ENDED(DenialReason.Ended.class),
        DUPLICATE(DenialReason.DuplicateOrder.class),
        MALFORMED(DenialReason.Malformed.class),
        UNKNOWN(DenialReason.UnknownInstrument.class),
        NOT_OFFERED(DenialReason.NotOffered.class),
        NO_FEES(DenialReason.NoFees.class),
        OFF_LOT(DenialReason.OffLot.class),
        OFF_TICK(DenialReason.OffTick.class),
        TOO_LARGE(DenialReason.TooLarge.class),
        TOO_MANY(DenialReason.TooManyOrders.class),
        NOT_OPEN(DenialReason.NotOpen.class),
        NOTHING_TO_REDUCE(DenialReason.NothingToReduce.class),
        TOO_LATE(DenialReason.TooLate.class),
        FROZEN(DenialReason.Frozen.class),
        PAUSED(DenialReason.Paused.class),
        TOUCHED(DenialReason.FloorIsTouched.class),
        IN_DOUBT(DenialReason.InDoubt.class),
        MARK(DenialReason.MarkNotGood.class),
        NO_BOOK(DenialReason.NoBook.class),
        BAND(DenialReason.OutsideBand.class),
        STOP_SIDE(DenialReason.StopLossOnWrongSide.class),
        STOP_MISSING(DenialReason.StopLossMissing.class),
        RISK(DenialReason.RiskTooHigh.class),
        MARGIN(DenialReason.MarginTooLow.class);

        final Class<? extends DenialReason> reason;

        Flaw(Class<? extends DenialReason> reason) {
            this.reason = reason;
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachFlawIsDeniedByItsReason(Flaw flaw) {
        assertThat(denial(EnumSet.of(flaw))).isInstanceOf(flaw.reason);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void ofTwoFlawsTheEarlierIsGiven(Flaw earlier, Flaw later) {
        assertThat(denial(EnumSet.of(earlier, later))).isInstanceOf(earlier.reason);
    }

    static Stream<Object[]> pairs() {
        var pairs = new ArrayList<Object[]>();
        for (var earlier : Flaw.values()) {
            for (var later : Flaw.values()) {
                if (earlier.compareTo(later) < 0 && !excludes(earlier, later)) {
                    pairs.add(new Object[] {earlier, later});
                }
            }
        }
        return pairs.stream();
    }

    /**
     * An order cannot both lack a stop-loss, as a reduce-only one must, and have a wrong one; a market order has no
     * notional while its mark has no price.
     */
    private static boolean excludes(Flaw earlier, Flaw later) {
        return (earlier == Flaw.STOP_SIDE && later == Flaw.STOP_MISSING)
                || (earlier == Flaw.OFF_TICK && later == Flaw.NOTHING_TO_REDUCE)
                || (earlier == Flaw.TOO_LARGE && later == Flaw.MARK);
    }

    @Test
    void anOrderWithoutFlawIsTaken() {
        var scene = scene(EnumSet.noneOf(Flaw.class));
        assertThat(scene.command(order(scene, EnumSet.noneOf(Flaw.class))))
                .noneMatch(Event.OrderDenied.class::isInstance);
    }

    @Test
    void everyReasonHasItsCase() {
        var covered = new ArrayList<Class<?>>(
                Arrays.stream(Flaw.values()).map(flaw -> flaw.reason).toList());
        covered.addAll(List.of(
                DenialReason.AlreadyOpened.class,
                DenialReason.PackUnusable.class,
                DenialReason.NoCalendar.class,
                DenialReason.UnknownOrder.class,
                DenialReason.NotFrozen.class,
                DenialReason.NumberTooLarge.class));
        assertThat(covered).containsExactlyInAnyOrder(DenialReason.class.getPermittedSubclasses());
    }

    @Test
    void theReasonsStandInTheOrderOfTheirPrecedence() {
        var declared = Arrays.asList(DenialReason.class.getPermittedSubclasses());
        assertThat(Arrays.stream(Flaw.values()).map(flaw -> declared.indexOf(flaw.reason)))
                .isSorted();
    }

    private static DenialReason denial(Set<Flaw> flaws) {
        var scene = scene(flaws);
        return Scene.one(scene.command(order(scene, flaws)), Event.OrderDenied.class)
                .reason();
    }

    /** An account with a position in ETH and a fresh market in BTC, and what of it is wrong. */
    static Scene scene(Set<Flaw> flaws) {
        var scene = new Scene();
        if (!flaws.contains(Flaw.NOT_OPENED)) {
            scene.open(pack(flaws));
            scene.price(ETH, "100");
            scene.command(scene.guarded(Side.BUY, ETH, "100", "1"));
            scene.price(BTC, "1000");
            orders(scene, flaws);
            market(scene, flaws);
            account(scene, flaws);
        }
        return scene;
    }

    private static Pack pack(Set<Flaw> flaws) {
        var wide = Packs.loss(Anchor.INITIAL, "90").build();
        return Packs.of(
                new Rule.DailyLoss("pause", Effect.PAUSE, wide),
                new Rule.OverallLoss("overall", Effect.BREACH, wide),
                new Rule.MaxRiskPerTrade(
                        "risk",
                        Effect.BLOCK,
                        Packs.initial("20"),
                        Rule.RiskBasis.STOP,
                        Rule.Aggregate.ORDER,
                        flaws.contains(Flaw.STOP_MISSING)));
    }

    private static void orders(Scene scene, Set<Flaw> flaws) {
        if (flaws.contains(Flaw.DUPLICATE)) {
            var first = scene.order(Side.BUY, ETH, "0.01", "1", false, "0.5");
            scene.command(new PlaceOrder(
                    first.stamp(),
                    Scene.id("twice"),
                    ETH,
                    Side.BUY,
                    OrderType.LIMIT,
                    first.quantity(),
                    first.limitPrice(),
                    false,
                    first.stopLoss()));
        }
        while (flaws.contains(Flaw.TOO_MANY) && scene.account().orders().size() < Admission.ORDERS_MAX) {
            scene.command(scene.order(Side.BUY, ETH, "0.01", "1", false, "0.5"));
        }
    }

    private static void market(Scene scene, Set<Flaw> flaws) {
        if (flaws.contains(Flaw.IN_DOUBT)) {
            scene.untrusted(ETH);
            scene.after(60_000);
        }
        scene.price(BTC, "1000");
        if (flaws.contains(Flaw.BAND)) {
            scene.book(BTC, "900", "1100");
        }
        if (flaws.contains(Flaw.NO_BOOK)) {
            scene.after(2001).mark(BTC, "1000");
        }
        if (flaws.contains(Flaw.MARK)) {
            scene.untrusted(BTC);
        }
        if (flaws.contains(Flaw.NO_FEES)) {
            scene.terms(BTC, "unknown");
        }
        if (flaws.contains(Flaw.NOT_OFFERED)) {
            scene.prediction(BTC);
        }
        if (flaws.contains(Flaw.NOT_OPEN)) {
            scene.tell(new TapeBody.Status(null, null, TradingStatus.OPEN));
            scene.tell(new TapeBody.Status(BTC, null, TradingStatus.HALTED));
        }
    }

    private static void account(Scene scene, Set<Flaw> flaws) {
        if (flaws.contains(Flaw.PAUSED)) {
            var until = scene.at.plusSeconds(60);
            scene.fold(new Event.RuleViolated(
                    List.of(), Effect.PAUSE, finding("pause"), scene.at, 1, scene.at, false, until));
        }
        if (flaws.contains(Flaw.TOUCHED)) {
            scene.fold(new Event.FloorTouched(List.of(), scene.at, 1, finding("overall")));
        }
        if (flaws.contains(Flaw.FROZEN)) {
            scene.command(new Command.Freeze(scene.stamp(), "review"));
        }
        if (flaws.contains(Flaw.HALTED)) {
            scene.command(new Command.Halt(scene.stamp(), "stepFailed"));
        }
        if (flaws.contains(Flaw.ENDED)) {
            scene.command(new Command.GiveUp(scene.stamp()));
        }
    }

    private static Finding finding(String rule) {
        var nothing = Money.ZERO;
        return new Finding(rule, nothing, nothing, 0, nothing, nothing, Comparison.TOUCH, nothing, nothing, List.of());
    }

    private static PlaceOrder order(Scene scene, Set<Flaw> flaws) {
        var stamp = flaws.contains(Flaw.TOO_LATE)
                ? new Stamp(
                        scene.stamp().command(),
                        1,
                        scene.at.minusMillis(5001),
                        Duration.ofSeconds(5),
                        Stamp.Role.TRADER)
                : scene.stamp();
        var symbol = flaws.contains(Flaw.UNKNOWN) ? new Symbol("DOGE-USD") : BTC;
        var quantity = "1";
        quantity = flaws.contains(Flaw.RISK) ? "70" : quantity;
        quantity = flaws.contains(Flaw.MARGIN) ? "600" : quantity;
        quantity = flaws.contains(Flaw.TOO_LARGE) ? "1000001" : quantity;
        quantity = flaws.contains(Flaw.OFF_LOT) ? quantity + ".00001" : quantity;
        var near = flaws.contains(Flaw.RISK) ? "600" : "990";
        var stop = flaws.contains(Flaw.STOP_SIDE) ? "1000" : near;
        stop = flaws.contains(Flaw.OFF_TICK) ? stop + ".001" : stop;
        var bare = flaws.contains(Flaw.STOP_MISSING) || flaws.contains(Flaw.NOTHING_TO_REDUCE);
        return new PlaceOrder(
                stamp,
                flaws.contains(Flaw.DUPLICATE) ? Scene.id("twice") : stamp.command(),
                symbol,
                Side.BUY,
                OrderType.MARKET,
                Quantity.of(quantity),
                flaws.contains(Flaw.MALFORMED) ? Price.of("1000") : null,
                flaws.contains(Flaw.NOTHING_TO_REDUCE),
                bare && !flaws.contains(Flaw.OFF_TICK) ? null : Price.of(stop));
    }
}
