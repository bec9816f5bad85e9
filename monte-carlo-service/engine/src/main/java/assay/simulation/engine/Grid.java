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
        return steps(amount) * step;
    }

    /** How many steps that multiple is. */
    long steps(long amount) {
        var whole = Math.unsignedMultiplyHigh(amount, reciprocal);
        var rest = amount - whole * step;
        return rest == 0 ? whole : rest <= step ? whole + 1 : whole + 2;
    }
}
