package assay.domain.step;

import static assay.domain.step.Scene.BTC;
import static assay.domain.step.Scene.ETH;
import static assay.domain.step.Scene.level;
import static assay.domain.step.Scene.one;
import static assay.domain.step.Scene.types;
import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.account.CancelReason;
import assay.domain.account.Command;
import assay.domain.account.DenialReason;
import assay.domain.account.Event;
import assay.domain.account.Event.OrderCancelled;
import assay.domain.account.Event.OrderDenied;
import assay.domain.account.Event.OrderFilled;
import assay.domain.account.Event.OrderPlaced;
import assay.domain.account.FillLevel;
import assay.domain.instrument.Liquidity;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.order.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderingTest {
    private final Scene scene = Scene.of(Packs.of());

    @Test
    void aMarketOrderWalksTheBookAndPaysTheVenueLevelByLevel() {
        scene.mark(BTC, "100");
        scene.book(BTC, List.of(level("99.9", "1")), List.of(level("100.1", "1"), level("100.2", "2")));
        var fill = one(scene.buy(BTC, "2.5"), OrderFilled.class);
        assertThat(fill.levels())
                .containsExactly(
                        new FillLevel(Price.of("100.1"), Quantity.of("1"), Money.of("0.61")),
                        new FillLevel(Price.of("100.2"), Quantity.of("1.5"), Money.of("0.91")));
        assertThat(fill.notional()).isEqualTo(Money.of("250.4"));
        assertThat(fill.fee()).isEqualTo(Money.of("1.52"));
        assertThat(scene.account().balance()).isEqualTo(Money.of("99998.48"));
        assertThat(scene.position(BTC).averagePrice()).isEqualTo(Price.of("100.16"));
    }

    @Test
    void whatTheBookDoesNotHoldIsCancelled() {
        scene.mark(BTC, "100");
        scene.book(BTC, List.of(), List.of(level("100", "1")));
        var events = scene.buy(BTC, "3");
        assertThat(types(events)).containsExactly(OrderPlaced.class, OrderFilled.class, OrderCancelled.class);
        var cancelled = one(events, OrderCancelled.class);
        assertThat(cancelled.reason()).isEqualTo(CancelReason.BOOK_EXHAUSTED);
        assertThat(cancelled.remaining()).isEqualTo(Quantity.of("2"));
        assertThat(scene.account().orders()).isEmpty();
    }

    @Test
    void theSameSizeIsNotTakenTwiceUntilTheLevelShowsAnother() {
        scene.mark(BTC, "100");
        scene.book(BTC, List.of(), List.of(level("100", "1"), level("100.1", "1")));
        scene.buy(BTC, "0.6");
        var second = one(scene.buy(BTC, "0.6"), OrderFilled.class);
        assertThat(second.levels()).extracting(FillLevel::size).containsExactly(Quantity.of("0.4"), Quantity.of("0.2"));
        scene.book(BTC, List.of(), List.of(level("100", "1"), level("100.1", "1")));
        var third = one(scene.buy(BTC, "0.6"), OrderFilled.class);
        assertThat(third.levels()).extracting(FillLevel::price).containsExactly(Price.of("100.1"));
        scene.book(BTC, List.of(), List.of(level("100", "1.1"), level("100.1", "1")));
        var fourth = one(scene.buy(BTC, "0.6"), OrderFilled.class);
        assertThat(fourth.levels()).extracting(FillLevel::price).containsExactly(Price.of("100"));
    }

    @Test
    void aBookTwoSecondsOldFillsAndAnOlderOneDoesNot() {
        scene.mark(BTC, "100");
        scene.book(BTC, "100", "100");
        scene.after(2000).mark(BTC, "100");
        assertThat(types(scene.buy(BTC, "1"))).contains(OrderFilled.class);
        scene.after(1).mark(BTC, "100");
        var denied = one(scene.buy(BTC, "1"), OrderDenied.class);
        assertThat(denied.reason())
                .isEqualTo(new DenialReason.NoBook(
                        BTC, Scene.of(Packs.of()).account().phase().venue(), 2001));
    }

    @Test
    void nothingFillsOutsideTheBandAroundTheMark() {
        scene.mark(BTC, "100");
        scene.book(BTC, List.of(), List.of(level("101", "1"), level("101.01", "1")));
        var fill = one(scene.buy(BTC, "2"), OrderFilled.class);
        assertThat(fill.quantity()).isEqualTo(Quantity.of("1"));
        scene.book(BTC, List.of(), List.of(level("101.01", "1")));
        var denied = one(scene.buy(BTC, "1"), OrderDenied.class);
        assertThat(denied.reason())
                .isEqualTo(new DenialReason.OutsideBand(Price.of("101.01"), Price.of("99"), Price.of("101")));
    }

    @Test
    void aLimitTakesWhatCrossesItAndRestsForTheRest() {
        scene.mark(BTC, "100");
        scene.book(BTC, List.of(level("99", "5")), List.of(level("99.9", "1"), level("100.1", "9")));
        var placed = scene.command(scene.limit(Side.BUY, BTC, "3", "100"));
        assertThat(one(placed, OrderFilled.class).liquidity()).isEqualTo(Liquidity.TAKER);
        assertThat(scene.account().orders().getFirst().remaining()).isEqualTo(Quantity.of("2"));
        scene.after(250).mark(BTC, "100");
        var through = scene.book(BTC, List.of(level("99", "5")), List.of(level("99.8", "0.5"), level("100", "0.7")));
        var fill = one(through, OrderFilled.class);
        assertThat(fill.liquidity()).isEqualTo(Liquidity.MAKER);
        assertThat(fill.levels()).containsExactly(new FillLevel(Price.of("100"), Quantity.of("1.2"), Money.of("0.48")));
        assertThat(scene.account().orders().getFirst().remaining()).isEqualTo(Quantity.of("0.8"));
    }

    @Test
    void aRestingLimitIsCancelledWhenAskedAndOnlyOnce() {
        scene.price(BTC, "100");
        var order = scene.limit(Side.BUY, BTC, "1", "99");
        scene.command(order);
        var cancelled = scene.command(new Command.CancelOrder(scene.stamp(), order.order()));
        assertThat(one(cancelled, OrderCancelled.class).reason()).isEqualTo(CancelReason.ASKED);
        var again = scene.command(new Command.CancelOrder(scene.stamp(), order.order()));
        assertThat(one(again, Event.CommandDenied.class).reason())
                .isEqualTo(new DenialReason.UnknownOrder(order.order()));
    }

    @Test
    void closingRealisesProfitAtAverageCost() {
        scene.price(BTC, "100").buy(BTC, "1");
        scene.price(BTC, "110").buy(BTC, "1");
        scene.price(BTC, "108");
        var half = one(scene.sell(BTC, "1"), OrderFilled.class);
        assertThat(half.realised()).isEqualTo(Money.of("3"));
        var rest = one(scene.sell(BTC, "1"), OrderFilled.class);
        assertThat(rest.realised()).isEqualTo(Money.of("3"));
        assertThat(scene.account().positions()).isEmpty();
    }

    @Test
    void aSellLargerThanThePositionTurnsItShort() {
        scene.price(BTC, "100").buy(BTC, "1");
        scene.price(BTC, "110");
        var turned = one(scene.sell(BTC, "3"), OrderFilled.class);
        assertThat(turned.realised()).isEqualTo(Money.of("10"));
        assertThat(turned.positionAfter()).isEqualTo(Quantity.of("-2"));
        assertThat(turned.costAfter()).isEqualTo(Money.of("220"));
    }

    @Test
    void aReduceOnlyOrderNeverTakesThePositionThroughZero() {
        scene.price(BTC, "100").buy(BTC, "1");
        var events = scene.command(scene.order(Side.SELL, BTC, "3", null, true, null));
        assertThat(one(events, OrderFilled.class).quantity()).isEqualTo(Quantity.of("1"));
        assertThat(one(events, OrderCancelled.class).reason()).isEqualTo(CancelReason.POSITION_GONE);
        var denied = scene.command(scene.order(Side.SELL, BTC, "1", null, true, null));
        assertThat(one(denied, OrderDenied.class).reason()).isEqualTo(new DenialReason.NothingToReduce(Quantity.ZERO));
    }

    @Test
    void aStopLossTriggersOnTheMarkAndFillsAtTheNextSlice() {
        scene.price(BTC, "100");
        var placed = scene.command(scene.guarded(Side.BUY, BTC, "1", "95"));
        assertThat(types(placed)).containsExactly(OrderPlaced.class, OrderFilled.class, OrderPlaced.class);
        assertThat(scene.book(BTC, "90", "91")).as("a book triggers nothing").isEmpty();
        scene.mark(BTC, "95.01");
        assertThat(scene.account().orders().getFirst().triggered()).isZero();
        var triggered = scene.mark(BTC, "95", "95.02");
        assertThat(one(triggered, Event.StopTriggered.class).side()).isEqualTo(Price.of("95"));
        assertThat(triggered).noneMatch(OrderFilled.class::isInstance);
        var filled = scene.book(BTC, "94.9", "95");
        assertThat(one(filled, OrderFilled.class).realised()).isEqualTo(Money.of("-5.1"));
        assertThat(scene.account().orders()).isEmpty();
        assertThat(scene.account().positions()).isEmpty();
    }

    @Test
    void aTriggeredStopWorksOnUntilItsPositionIsClosed() {
        scene.price(BTC, "100");
        scene.command(scene.guarded(Side.SELL, BTC, "2", "105"));
        scene.mark(BTC, "105");
        scene.book(BTC, List.of(), List.of(level("105", "0.5")));
        assertThat(scene.position(BTC).quantity()).isEqualTo(Quantity.of("-1.5"));
        scene.book(BTC, List.of(), List.of(level("105.1", "0.5")));
        scene.book(BTC, List.of(), List.of(level("105.2", "50")));
        assertThat(scene.account().positions()).isEmpty();
        assertThat(scene.account().orders()).isEmpty();
    }

    @Test
    void aStopLossGoesWithItsPosition() {
        scene.price(BTC, "100");
        scene.command(scene.guarded(Side.BUY, BTC, "1", "95"));
        var closed = scene.sell(BTC, "1");
        assertThat(one(closed, OrderCancelled.class).reason()).isEqualTo(CancelReason.POSITION_GONE);
        assertThat(scene.account().orders()).isEmpty();
    }

    @Test
    void aStopLossGrowsWithTheFillsOfItsOrder() {
        scene.mark(BTC, "100");
        scene.book(BTC, List.of(), List.of(level("100", "0.4")));
        scene.command(scene.order(Side.BUY, BTC, "1", "100", false, "95"));
        scene.book(BTC, List.of(), List.of(level("100", "0.5")));
        var stop = scene.account().orders().getLast();
        assertThat(stop.stop()).isEqualTo(Price.of("95"));
        assertThat(stop.quantity()).isEqualTo(Quantity.of("0.9"));
        assertThat(stop.reduceOnly()).isTrue();
    }

    @Test
    void marginBoundsWhatMayBeOpened() {
        scene.mark(BTC, "100");
        scene.book(BTC, List.of(level("100", "9000")), List.of(level("100", "9000")));
        // 5 x 100,000 at 100 is 5,000 BTC; its fee of 0.6 % must fit too.
        var denied = one(scene.buy(BTC, "4999"), OrderDenied.class);
        assertThat(denied.reason())
                .isInstanceOfSatisfying(
                        DenialReason.MarginTooLow.class,
                        reason -> assertThat(reason.needed()).isGreaterThan(reason.free()));
        assertThat(types(scene.buy(BTC, "4854"))).contains(OrderFilled.class);
        assertThat(one(scene.buy(BTC, "1"), OrderDenied.class).reason()).isInstanceOf(DenialReason.MarginTooLow.class);
        assertThat(types(scene.sell(BTC, "4000")))
                .as("reducing needs no margin")
                .contains(OrderFilled.class);
    }

    @Test
    void closeAllCancelsAndClosesEverything() {
        scene.price(BTC, "100").price(ETH, "10");
        scene.buy(BTC, "1");
        scene.sell(ETH, "5");
        scene.command(scene.limit(Side.BUY, BTC, "1", "90"));
        var events = scene.command(new Command.CloseAll(scene.stamp()));
        assertThat(scene.account().positions()).isEmpty();
        assertThat(scene.account().orders()).isEmpty();
        assertThat(events).filteredOn(OrderFilled.class::isInstance).hasSize(2);
    }

    @Test
    void everyFillIsChargedAndEveryLedgerSumsToZero() {
        scene.price(BTC, "100").buy(BTC, "1");
        scene.price(BTC, "104").sell(BTC, "0.5");
        var ledger = scene.account().ledger();
        assertThat(ledger.fees()).isEqualTo(Money.of("0.92"));
        assertThat(ledger.realised()).isEqualTo(Money.of("-2"));
        assertThat(ledger.cash()).isEqualTo(Money.of("100001.08"));
    }
}
