package assay.domain.number;

/** A size in units of the instrument, in units of 10^-8; a position's is above zero when long, below when short. */
public record Quantity(long units) implements Comparable<Quantity> {
    public static final Quantity ZERO = new Quantity(0);

    /**
     * Reads canonical text such as {@code -12.5}.
     *
     * @throws NumberFormatException if the text is not canonical
     * @throws NumberOverflow if it needs more than 64 bits
     */
    public static Quantity of(String text) {
        return new Quantity(Decimal.parse(text));
    }

    public Quantity plus(Quantity other) {
        return new Quantity(Decimal.plus(units, other.units));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(Decimal.minus(units, other.units));
    }

    public Quantity negated() {
        return new Quantity(Decimal.negate(units));
    }

    public Quantity absolute() {
        return units < 0 ? negated() : this;
    }

    public Quantity min(Quantity other) {
        return units <= other.units ? this : other;
    }

    public Quantity max(Quantity other) {
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

    /** Whether this quantity is a whole number of lots above zero. */
    public boolean isOn(Quantity lot) {
        return units % lot.units == 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(units, other.units);
    }

    /** The canonical text. */
    @Override
    public String toString() {
        return Decimal.format(units);
    }
}
