package assay.simulation.engine;

/** What fills cost, and what a balance carries; amounts in units of 10⁻⁸. */
final class Charge {
    private static final long MILLION = 1_000_000;
    private static final long EXACT_MAX = 1L << 60;

    private final long millionths;
    private final long step;
    private final Grid grid;
    /** Of millionths of the step; rounding up twice is rounding up once. */
    private final Grid fine;
    /** Up to this notional its millionths are a long. */
    private final long most;

    private final long leverage;

    Charge(Trader trader, long leverage) {
        millionths = trader.cost().units() / 100;
        step = trader.costStep().units();
        grid = new Grid(step);
        var isFine = step <= EXACT_MAX / MILLION;
        fine = new Grid(isFine ? MILLION * step : 1);
        most = isFine ? EXACT_MAX / Math.max(1, millionths) : -1;
        this.leverage = leverage;
    }

    /** The cost of a fill: rounded up to 10⁻⁸, then up to the grid. */
    long of(long notional) {
        if (notional <= most) {
            return fine.steps(notional * millionths) * step;
        }
        var part = notional % MILLION * millionths;
        return grid.up(notional / MILLION * millionths + (part + MILLION - 1) / MILLION);
    }

    /** The cost of a fill of whole dollars. */
    long ofDollars(long dollars) {
        return grid.up(dollars * 100 * millionths);
    }

    /** Whether a balance carries a notional: ceil(notional / leverage) <= balance. */
    boolean isCovered(long notional, long left) {
        return left >= 0
                && (Math.multiplyHigh(left, leverage) != 0 || Long.compareUnsigned(notional, left * leverage) <= 0);
    }
}
