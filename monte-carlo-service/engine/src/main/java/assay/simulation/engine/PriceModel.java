package assay.simulation.engine;

/**
 * How a price moves from one mark to the next: {@code price += rint(price × (drift + volatility × z × (near + far × z²)
 * + jump))}, prices being whole numbers of 10⁻⁸ and every trade beginning at 1.
 *
 * @param drift of one mark, in the direction of the trade; what the trader is better than a coin
 * @param volatility of one mark, zero or above
 * @param near weight of a standard normal
 * @param far weight of its cube, zero or above: fat tails with the variance kept at one
 * @param jumpChance of one mark, 0 to below 1
 * @param jumpMean of a jump, as a share of the price
 * @param jumpDeviation of a jump, zero or above
 */
public record PriceModel(
        double drift,
        double volatility,
        double near,
        double far,
        double jumpChance,
        double jumpMean,
        double jumpDeviation) {
    /** No mark moves a price by a larger share than this expects, three deviations included. */
    private static final double MOVE_MAX = 0.5;
    /** Keeps every move so small that its rounding is exact. */
    private static final double WEIGHT_MAX = 2;
    /** What a cubic of a normal reaches. */
    private static final double KURTOSIS_MAX = 12;

    public PriceModel {
        var sane = Math.abs(drift) <= MOVE_MAX
                && volatility >= 0
                && volatility <= MOVE_MAX
                && near >= 0
                && near <= WEIGHT_MAX
                && far >= 0
                && far <= WEIGHT_MAX
                && jumpChance >= 0
                && jumpChance < 1
                && Math.abs(jumpMean) <= MOVE_MAX
                && jumpDeviation >= 0
                && jumpDeviation <= MOVE_MAX;
        if (!sane) {
            throw new IllegalArgumentException("a model out of its range");
        }
    }

    /** Normal moves without jumps. */
    public static PriceModel normal(double drift, double volatility) {
        return new PriceModel(drift, volatility, 1, 0, 0, 0, 0);
    }

    /**
     * The same with fat tails: Fleishman's cubic (1978) without skew, by bisection.
     *
     * @param excess kurtosis above the normal's, 0 to 12
     */
    public PriceModel withTails(double excess) {
        if (!(excess >= 0 && excess <= KURTOSIS_MAX)) {
            throw new IllegalArgumentException("excess kurtosis from 0 to 12, not " + excess);
        }
        var low = 0.0;
        var high = 0.2;
        for (var i = 0; i < 60; i++) {
            var middle = (low + high) / 2;
            var below = excess(middle) < excess;
            low = below ? middle : low;
            high = below ? high : middle;
        }
        var cubic = excess == 0 ? 0 : low;
        return new PriceModel(drift, volatility, near(cubic), cubic, jumpChance, jumpMean, jumpDeviation);
    }

    /** The same with jumps. */
    public PriceModel withJumps(double chance, double mean, double deviation) {
        return new PriceModel(drift, volatility, near, far, chance, mean, deviation);
    }

    /** The same with its moves (not its jumps) this many times as large; the drift stays. */
    public PriceModel withVolatility(double times) {
        return new PriceModel(drift, volatility * times, near, far, jumpChance, jumpMean, jumpDeviation);
    }

    /** What a standard normal moves a price by, as a share of it. */
    double move(double z) {
        return drift + volatility * (z * (near + far * (z * z)));
    }

    /** What a jump moves a price by, as a share of it. */
    double jump(double z) {
        return jumpMean + jumpDeviation * z;
    }

    /** A word below it, unsigned, is a jump. */
    long jumpBelow() {
        return (long) Math.rint(jumpChance * 0x1p32);
    }

    /** a² + 6ab + 15b² = 1, solved for a. */
    private static double near(double far) {
        return -3 * far + Math.sqrt(1 - 6 * far * far);
    }

    /** E[(az + bz³)⁴] - 3. */
    private static double excess(double b) {
        var a = near(b);
        return 3 * a * a * a * a
                + 60 * a * a * a * b
                + 630 * a * a * b * b
                + 3780 * a * b * b * b
                + 10395 * b * b * b * b
                - 3;
    }
}
