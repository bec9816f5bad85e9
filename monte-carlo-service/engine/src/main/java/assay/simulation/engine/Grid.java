package assay.simulation.engine;

/** Rounds amounts up to multiples of a step by a multiplication: a division takes a processor longer than a rule. */
final class Grid {
    private final long step;
    private final long reciprocal;

    Grid(long step) {
        this.step = step;
        reciprocal = Long.divideUnsigned(-1, step);
    }

    /** The least multiple not below an amount, which is zero or above and at least two steps below 2^63. */
    long up(long amount) {
        var rest = amount - Math.unsignedMultiplyHigh(amount, reciprocal) * step;
        if (rest == 0) {
            return amount;
        }
        return amount - rest + (rest <= step ? step : 2 * step);
    }
}
