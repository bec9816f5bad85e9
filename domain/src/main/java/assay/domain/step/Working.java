package assay.domain.step;

import assay.domain.account.CancelReason;
import assay.domain.account.Event;
import assay.domain.book.BookSlice;
import assay.domain.instrument.Liquidity;
import assay.domain.mark.Mark;
import assay.domain.order.Order;
import assay.domain.order.OrderType;
import assay.domain.order.Side;
import assay.domain.tape.TapeBody;

/** What an entry does to open orders: a mark triggers stops, a slice of the phase's venue fills what it reaches. */
final class Working {
    private Working() {}

    static void entry(Turn turn) {
        if (turn.account().orders().isEmpty()) {
            return;
        }
        if (turn.entry().body() instanceof TapeBody.Marked(var mark)) {
            trigger(turn, mark);
        }
        if (turn.entry().body() instanceof TapeBody.Book(var slice)
                && slice.venue().equals(turn.phase().venue())) {
            fill(turn, slice);
        }
    }

    private static void trigger(Turn turn, Mark mark) {
        if (!mark.state().judges()) {
            return;
        }
        for (var order : turn.account().orders()) {
            var stop = order.stop();
            if (order.type() == OrderType.STOP
                    && stop != null
                    && order.triggered() == 0
                    && order.symbol().equals(mark.instrument())) {
                var side = order.side() == Side.SELL ? mark.bid() : mark.ask();
                if (side != null
                        && (order.side() == Side.SELL ? side.compareTo(stop) <= 0 : side.compareTo(stop) >= 0)) {
                    turn.tell(new Event.StopTriggered(
                            turn.uses(), order.id(), stop, side, turn.entry().sequence()));
                }
            }
        }
    }

    private static void fill(Turn turn, BookSlice slice) {
        for (var snapshot : turn.account().orders()) {
            // An earlier fill of this slice may have ended or enlarged a later order.
            var order = turn.account().order(snapshot.id());
            if (order != null
                    && order.symbol().equals(slice.instrument())
                    && Admission.status(turn, order.symbol()) == null) {
                switch (order.type()) {
                    case STOP -> stop(turn, order);
                    case LIMIT -> limit(turn, order);
                    case MARKET -> {}
                }
            }
        }
    }

    /** A triggered stop takes from each slice until it is filled or its position is gone. */
    private static void stop(Turn turn, Order order) {
        if (order.triggered() == 0) {
            return;
        }
        var offer = Offer.of(turn, order.symbol());
        var depth = Depth.of(turn, order.symbol(), order.side());
        if (offer != null && depth != null) {
            Execution.take(turn, order, depth, offer.fees());
        }
    }

    private static void limit(Turn turn, Order order) {
        var limit = order.limit();
        var offer = Offer.of(turn, order.symbol());
        var depth = Depth.of(turn, order.symbol(), order.side());
        if (limit == null || offer == null || depth == null || !depth.band().holds(limit)) {
            return;
        }
        var size = Execution.wanted(turn, order).min(depth.sizeTo(limit));
        var reducing = Fill.reducing(turn.account(), order.symbol(), order.side());
        if (size.compareTo(reducing) > 0 && Admission.adding(turn, order.symbol()) != null) {
            size = reducing;
        }
        if (!size.isPositive()) {
            return;
        }
        var notional = limit.times(size);
        var fee = offer.fees().fee(notional, Liquidity.MAKER);
        var want = new Margin.Want(order.symbol(), offer.leverage(), new Fill.Size(order.side(), size, notional), fee);
        if (Margin.tooLow(turn, want) != null) {
            Execution.cancel(turn, order, CancelReason.MARGIN_TOO_LOW);
            return;
        }
        Execution.rest(turn, order, size, new Execution.Resting(depth, limit, offer.fees()));
    }
}
