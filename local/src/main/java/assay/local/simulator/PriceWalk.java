package assay.local.simulator;

import java.util.SplittableRandom;

/** The price of one instrument in dollars: a seeded random walk, a step a tick, about 60 % volatility a year. */
final class PriceWalk {
    /** One basis point a second, split over the ticks. */
    private static final double DEVIATION = 1e-4 / Math.sqrt(SimulatedVenues.TICKS_PER_SECOND);

    private final SplittableRandom random;
    private double price;
    private double target;
    private int ticksLeft;

    PriceWalk(double price, long seed) {
        this.price = price;
        this.random = new SplittableRandom(seed);
    }

    double price() {
        return price;
    }

    /**
     * Walks by the percentage within the ticks, and is exactly there at the last of them; it takes the place of a move
     * under way.
     */
    void move(double percent, int ticks) {
        target = price * (1 + percent / 100);
        ticksLeft = Math.max(1, ticks);
    }

    boolean isMoving() {
        return ticksLeft > 0;
    }

    void step() {
        var noise = price * DEVIATION * random.nextGaussian();
        if (ticksLeft == 0) {
            price += noise;
            return;
        }
        price = ticksLeft == 1 ? target : price + (target - price) / ticksLeft + noise;
        ticksLeft--;
    }
}
