package assay.simulation.engine;

import assay.domain.number.Ratio;

/** Percentages of amounts in whole numbers, for percentages on a grid of a ten-thousandth. */
final class Percent {
    /** 100 % on that grid. */
    private static final long WHOLE = 1_000_000;

    private static final long GRID = 10_000;

    private Percent() {}

    /** Whether the kernel can count with it. */
    static boolean fits(Ratio percent) {
        return percent.units() % GRID == 0;
    }

    static long of(Ratio percent) {
        return percent.units() / GRID;
    }

    /** A percentage of an amount not below zero, rounded up. */
    static long up(long amount, long percent) {
        return amount / WHOLE * percent + Math.ceilDiv(amount % WHOLE * percent, WHOLE);
    }

    /** The same rounded down. */
    static long down(long amount, long percent) {
        return amount / WHOLE * percent + Math.floorDiv(amount % WHOLE * percent, WHOLE);
    }
}
