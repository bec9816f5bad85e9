package assay.domain.step;

import assay.domain.account.CancelReason;
import assay.domain.account.Event;
import assay.domain.account.FillLevel;
import assay.domain.book.Level;
import assay.domain.instrument.FeeSchedule;
import assay.domain.instrument.Liquidity;
import assay.domain.instrument.Symbol;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.order.ChildId;
import assay.domain.order.Order;
import assay.domain.order.OrderType;
import assay.domain.order.Side;
import java.util.ArrayList;
import java.util.List;

/** Fills, and what follows from one: the stop-loss of the order, and the end of orders whose position is gone. */
final class Execution {
    private Execution() {}

    /** What of an order may fill at all: a reduce-only order never takes the position through zero. */
    static Quantity wanted(Turn turn, Order order) {
        return order.reduceOnly()
                ? order.remaining().min(Fill.reducing(turn.account(), order.symbol(), order.side()))
                : order.remaining();
    }

    /** Takes up to a size from the book, level by level. */
    static void take(Turn turn, Order order, Depth depth, FeeSchedule fees) {
        var walk = depth.walk(wanted(turn, order), order.limit());
        if (walk.quantity().isPositive()) {
            depth.take(turn, walk.levels());
            fill(turn, order, new Part(Liquidity.TAKER, charged(walk.levels(), fees, Liquidity.TAKER)));
        }
    }

    /** Fills a resting limit at its own price, against what the book shows at or through it. */
    static void rest(Turn turn, Order order, Quantity size, Resting resting) {
        var limit = resting.limit();
        var depth = resting.depth();
        depth.take(turn, depth.walk(size, limit).levels());
        var level = List.of(new Level(limit, size));
        fill(turn, order, new Part(Liquidity.MAKER, charged(level, resting.fees(), Liquidity.MAKER)));
    }

    /** Where a resting limit fills. */
    record Resting(Depth depth, Price limit, FeeSchedule fees) {}

    private record Part(Liquidity liquidity, List<FillLevel> levels) {}

    private static List<FillLevel> charged(List<Level> levels, FeeSchedule fees, Liquidity liquidity) {
        var charged = new ArrayList<FillLevel>(levels.size());
        for (var level : levels) {
            var notional = level.price().times(level.size());
            charged.addLast(new FillLevel(level.price(), level.size(), fees.fee(notional, liquidity)));
        }
        return List.copyOf(charged);
    }

    private static void fill(Turn turn, Order order, Part part) {
        var quantity = Quantity.ZERO;
        var notional = Money.ZERO;
        var fee = Money.ZERO;
        for (var level : part.levels()) {
            quantity = quantity.plus(level.size());
            notional = notional.plus(level.price().times(level.size()));
            fee = fee.plus(level.fee());
        }
        var size = new Fill.Size(order.side(), quantity, notional);
        var before = Fill.exposure(turn.account(), order.symbol(), null);
        var reduced =
                Fill.reducing(turn.account(), order.symbol(), order.side()).min(quantity);
        var fill = Fill.of(turn.account(), order.symbol(), size);
        turn.tell(new Event.OrderFilled(
                turn.uses(),
                order.id(),
                order.fills() + 1,
                order.symbol(),
                order.side(),
                part.liquidity(),
                part.levels(),
                quantity,
                notional,
                fee,
                fill.realised(),
                fill.quantity(),
                fill.cost(),
                turn.account().balance().plus(fill.realised()).minus(fee)));
        protect(turn, order, quantity.minus(reduced));
        if (!before.isZero() && reduced.equals(before)) {
            gone(turn, order.symbol());
        }
    }

    /** Places or enlarges the stop-loss that an order carries, by what the fill opened. */
    private static void protect(Turn turn, Order order, Quantity opened) {
        var stop = order.stopLoss();
        if (stop == null || !opened.isPositive()) {
            return;
        }
        for (var other : turn.account().orders()) {
            if (order.id().equals(other.parent())) {
                turn.tell(new Event.OrderResized(
                        turn.uses(), other.id(), other.quantity().plus(opened)));
                return;
            }
        }
        turn.tell(new Event.OrderPlaced(
                turn.uses(),
                new Order(
                        ChildId.of(order.id(), "stopLoss" + (order.fills() + 1)),
                        order.symbol(),
                        order.side().opposite(),
                        OrderType.STOP,
                        opened,
                        Quantity.ZERO,
                        0,
                        null,
                        stop,
                        true,
                        null,
                        order.id(),
                        0)));
    }

    /** The position went through zero: what could only reduce it goes, and so does any doubt of it. */
    private static void gone(Turn turn, Symbol symbol) {
        for (var order : turn.account().orders()) {
            if (order.reduceOnly()
                    && order.symbol().equals(symbol)
                    && Fill.reducing(turn.account(), symbol, order.side()).isZero()) {
                cancel(turn, order, CancelReason.POSITION_GONE);
            }
        }
        if (turn.account().position(symbol) == null) {
            Trust.released(turn, symbol);
        }
    }

    static void cancel(Turn turn, Order order, CancelReason reason) {
        turn.tell(new Event.OrderCancelled(turn.uses(), order.id(), reason, order.remaining()));
    }

    /** A market order that the account sends itself to close a position. */
    static Side closing(Quantity position) {
        return position.isPositive() ? Side.SELL : Side.BUY;
    }
}
