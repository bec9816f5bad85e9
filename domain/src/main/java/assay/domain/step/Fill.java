package assay.domain.step;

import assay.domain.account.Account;
import assay.domain.instrument.Symbol;
import assay.domain.number.Decimal;
import assay.domain.number.Money;
import assay.domain.number.Quantity;
import assay.domain.number.Rounding;
import assay.domain.order.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a fill does to a position.
 *
 * @param quantity signed, afterwards
 * @param cost afterwards
 * @param realised profit of what it closed, before fees
 */
record Fill(Quantity quantity, Money cost, Money realised) {

    /** The order's part of it: how much, on which side, for how much money. */
    record Size(Side side, Quantity quantity, Money notional) {}

    static Fill of(Account account, Symbol symbol, Size size) {
        var position = account.position(symbol);
        var signed = size.side() == Side.BUY ? size.quantity() : size.quantity().negated();
        if (position == null) {
            return new Fill(signed, size.notional(), Money.ZERO);
        }
        var after = position.quantity().plus(signed);
        if (position.isLong() == signed.isPositive()) {
            return new Fill(after, position.cost().plus(size.notional()), Money.ZERO);
        }
        var held = position.quantity().absolute();
        var closing = held.min(size.quantity());
        var proceeds = closing.equals(size.quantity()) ? size.notional() : part(size, closing);
        var cost = position.costOf(closing);
        var realised = position.isLong() ? proceeds.minus(cost) : cost.minus(proceeds);
        var costAfter = closing.equals(held)
                ? size.notional().minus(proceeds)
                : position.cost().minus(cost);
        return new Fill(after, costAfter, realised);
    }

    private static Money part(Size size, Quantity closing) {
        return new Money(Decimal.multiplyDivide(
                size.notional().units(), closing.units(), size.quantity().units(), Rounding.HALF_EVEN));
    }

    /** How much of a quantity on this side would only close what is held. */
    static Quantity reducing(Account account, Symbol symbol, Side side) {
        var position = account.position(symbol);
        return position == null || position.isLong() == (side == Side.BUY)
                ? Quantity.ZERO
                : position.quantity().absolute();
    }

    /** A quantity on top of what is held on either side; absent when even that does not fit. */
    static @Nullable Quantity most(Account account, Symbol symbol, Quantity quantity) {
        var position = account.position(symbol);
        var held = position == null ? 0 : position.quantity().absolute().units();
        return held > Long.MAX_VALUE - quantity.units() ? null : new Quantity(held + quantity.units());
    }

    /** The exposure after a quantity on this side, unsigned. */
    static Quantity exposure(Account account, Symbol symbol, @Nullable Size size) {
        var position = account.position(symbol);
        var before = position == null ? Quantity.ZERO : position.quantity();
        if (size == null) {
            return before.absolute();
        }
        return before.plus(
                        size.side() == Side.BUY
                                ? size.quantity()
                                : size.quantity().negated())
                .absolute();
    }
}
