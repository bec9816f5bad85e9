package assay.domain.number;

/** A plain number such as a rate, a weight or a percentage, in units of 10^-8. */
public record Ratio(long units) implements Comparable<Ratio> {
    public static final Ratio ZERO = new Ratio(0);

    public static final Ratio ONE = new Ratio(Decimal.ONE);

    /**
     * Reads canonical text such as {@code -12.5}.
     *
     * @throws NumberFormatException if the text is not canonical
     * @throws NumberOverflow if it needs more than 64 bits
     */
    public static Ratio of(String text) {
        return new Ratio(Decimal.parse(text));
    }

    public Ratio plus(Ratio other) {
        return new Ratio(Decimal.plus(units, other.units));
    }

    public Ratio minus(Ratio other) {
        return new Ratio(Decimal.minus(units, other.units));
    }

    public Ratio negated() {
        return new Ratio(Decimal.negate(units));
    }

    public Ratio absolute() {
        return units < 0 ? negated() : this;
    }

    public Ratio min(Ratio other) {
        return units <= other.units ? this : other;
    }

    public Ratio max(Ratio other) {
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

    @Override
    public int compareTo(Ratio other) {
        return Long.compare(units, other.units);
    }

    /** The canonical text. */
    @Override
    public String toString() {
        return Decimal.format(units);
    }
}
