package assay.domain.step;

import assay.domain.account.Command.PlaceOrder;
import assay.domain.book.Walk;
import assay.domain.instrument.Liquidity;
import assay.domain.number.Money;
import assay.domain.number.Quantity;
import assay.domain.order.OrderType;
import org.jspecify.annotations.Nullable;

/**
 * An order as it would go.
 *
 * @param reduces whether it can only close what is held
 * @param depth the book it would meet, absent without one
 * @param walk what it would take at once, absent without a book
 */
record Intent(
        PlaceOrder order,
        Offer offer,
        boolean reduces,
        @Nullable Depth depth,
        @Nullable Walk walk) {

    static Intent of(Turn turn, PlaceOrder order, Offer offer) {
        var account = turn.account();
        var reducing = Fill.reducing(account, order.symbol(), order.side());
        var reduces = order.reduceOnly() || order.quantity().compareTo(reducing) <= 0;
        var depth = Depth.of(turn, order.symbol(), order.side());
        var wanted = order.reduceOnly() ? order.quantity().min(reducing) : order.quantity();
        var walk = depth == null ? null : depth.walk(wanted, order.limitPrice());
        return new Intent(order, offer, reduces, depth, walk);
    }

    /** How much of it can come to be: what the book holds for a market order, all of a limit. */
    Fill.Size size() {
        var limit = order.limitPrice();
        if (order.type() == OrderType.LIMIT && limit != null) {
            return new Fill.Size(order.side(), order.quantity(), limit.times(order.quantity()));
        }
        var taken = walk == null ? Quantity.ZERO : walk.quantity();
        return new Fill.Size(order.side(), taken, walk == null ? Money.ZERO : walk.notional());
    }

    /** The fee if all of it came to be by taking. */
    Money fee() {
        return offer.fees().fee(size().notional(), Liquidity.TAKER);
    }
}
