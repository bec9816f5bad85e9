package assay.domain.position;

import assay.domain.instrument.Symbol;
import assay.domain.number.Decimal;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Rounding;

/**
 * A netted position of one instrument at cost.
 *
 * @param quantity above zero when long, below when short, never zero in an account
 * @param cost what the open quantity was opened for, zero or above, without fees
 */
public record Position(Symbol symbol, Quantity quantity, Money cost) {
    public boolean isLong() {
        return quantity.isPositive();
    }

    /** Cost of one unit, rounded half-even. */
    public Price averagePrice() {
        return new Price(Decimal.quotient(cost.units(), quantity.absolute().units(), Rounding.HALF_EVEN));
    }

    /** Profit if all of it closed at {@code price}, before fees. */
    public Money profitAt(Price price) {
        return profitFor(price.times(quantity.absolute()));
    }

    /** Profit if all of it closed for a notional of {@code proceeds} (zero or above), before fees. */
    public Money profitFor(Money proceeds) {
        return isLong() ? proceeds.minus(cost) : cost.minus(proceeds);
    }

    /** The part of the cost that closing {@code size} (above zero, at most all) gives back, rounded half-even. */
    public Money costOf(Quantity size) {
        return new Money(Decimal.multiplyDivide(
                cost.units(), size.units(), quantity.absolute().units(), Rounding.HALF_EVEN));
    }
}
