package assay.domain.number;

/** A price of one unit of an instrument in its quote currency, in units of 10^-8. */
public record Price(long units) implements Comparable<Price> {
    public static final Price ZERO = new Price(0);

    /**
     * Reads canonical text such as {@code -12.5}.
     *
     * @throws NumberFormatException if the text is not canonical
     * @throws NumberOverflow if it needs more than 64 bits
     */
    public static Price of(String text) {
        return new Price(Decimal.parse(text));
    }

    public Price plus(Price other) {
        return new Price(Decimal.plus(units, other.units));
    }

    public Price minus(Price other) {
        return new Price(Decimal.minus(units, other.units));
    }

    public Price negated() {
        return new Price(Decimal.negate(units));
    }

    public Price absolute() {
        return units < 0 ? negated() : this;
    }

    public Price min(Price other) {
        return units <= other.units ? this : other;
    }

    public Price max(Price other) {
        return units >= other.units ? this : other;
    }

    public boolean isZero() {
        return units == 0;
    }

    public boolean isNegative() {
        return units < 0;
    }

    public boolean isPositive() {
        return units > 0;
    }

    /** The notional of a signed quantity at this price, rounded half-even. */
    public Money times(Quantity quantity) {
        return new Money(Decimal.product(units, quantity.units(), Rounding.HALF_EVEN));
    }

    /**
     * Whether the notional of a quantity (both zero or above) is above a bound, whether or not it fits into 64 bits.
     */
    public boolean isNotionalAbove(Quantity quantity, Money bound) {
        var high = Math.multiplyHigh(units, quantity.units());
        var boundHigh = Math.multiplyHigh(bound.units(), Decimal.ONE);
        if (high != boundHigh) {
            return high > boundHigh;
        }
        return Long.compareUnsigned(units * quantity.units(), bound.units() * Decimal.ONE) > 0;
    }

    /** This price times a ratio, rounded once. */
    public Price times(Ratio ratio, Rounding rounding) {
        return new Price(Decimal.product(units, ratio.units(), rounding));
    }

    /** Whether this price lies on the grid of a tick above zero. */
    public boolean isOn(Price tick) {
        return units % tick.units == 0;
    }

    @Override
    public int compareTo(Price other) {
        return Long.compare(units, other.units);
    }

    /** The canonical text. */
    @Override
    public String toString() {
        return Decimal.format(units);
    }
}
