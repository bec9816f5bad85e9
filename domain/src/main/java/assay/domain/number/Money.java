package assay.domain.number;

/** An amount of the account's currency in units of 10^-8; above zero is the trader's gain. */
public record Money(long units) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /**
     * Reads canonical text such as {@code -12.5}.
     *
     * @throws NumberFormatException if the text is not canonical
     * @throws NumberOverflow if it needs more than 64 bits
     */
    public static Money of(String text) {
        return new Money(Decimal.parse(text));
    }

    public Money plus(Money other) {
        return new Money(Decimal.plus(units, other.units));
    }

    public Money minus(Money other) {
        return new Money(Decimal.minus(units, other.units));
    }

    public Money negated() {
        return new Money(Decimal.negate(units));
    }

    public Money absolute() {
        return units < 0 ? negated() : this;
    }

    public Money min(Money other) {
        return units <= other.units ? this : other;
    }

    public Money max(Money other) {
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

    /** This amount times a ratio, rounded once. */
    public Money times(Ratio ratio, Rounding rounding) {
        return new Money(Decimal.product(units, ratio.units(), rounding));
    }

    /** This amount times a percentage, rounded once; {@code 5} means five in a hundred. */
    public Money percent(Ratio percent, Rounding rounding) {
        return new Money(Decimal.multiplyDivide(units, percent.units(), 100 * Decimal.ONE, rounding));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(units, other.units);
    }

    /** The canonical text. */
    @Override
    public String toString() {
        return Decimal.format(units);
    }
}
