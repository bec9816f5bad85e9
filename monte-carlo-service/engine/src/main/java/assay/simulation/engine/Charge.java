package assay.simulation.engine;

/** What fills cost, and what a balance carries; amounts in units of 10⁻⁸. */
final class Charge {
    private final long millionths;
    private final Grid grid;
    private final long leverage;

    Charge(Trader trader, long leverage) {
        millionths = trader.cost().units() / 100;
        grid = new Grid(trader.costStep().units());
        this.leverage = leverage;
    }

    /** The cost of a fill: rounded up to 10⁻⁸, then up to the grid. */
    long of(long notional) {
        var part = notional % 1_000_000 * millionths;
        return grid.up(notional / 1_000_000 * millionths + (part + 999_999) / 1_000_000);
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
