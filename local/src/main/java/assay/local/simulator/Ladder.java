package assay.local.simulator;

import java.util.List;
import java.util.SplittableRandom;

/** One venue's whole book of one instrument, around the market's price. Never crossed, never empty. */
final class Ladder {
    private static final double UNITS = 1e8;

    private final VenueListing listing;
    private final LadderSide bids;
    private final LadderSide asks;
    private final SplittableRandom random;

    Ladder(VenueListing listing, long seed) {
        this.listing = listing;
        this.random = new SplittableRandom(seed);
        var instrument = listing.instrument();
        var grid = Math.round(instrument.grid() * ticksPerDollar());
        var size = instrument.size() * listing.venue().sizes() * UNITS;
        bids = new LadderSide(true, grid, listing.venue().levels(), size);
        asks = new LadderSide(false, grid, listing.venue().levels(), size);
    }

    VenueListing listing() {
        return listing;
    }

    /** Puts the book around a price in dollars. */
    LadderChange advance(double price) {
        var half = price * listing.venue().spreadBps() / 2e4;
        var bid = (long) Math.floor((price - half) * ticksPerDollar());
        var ask = Math.max(bid + 1, (long) Math.ceil((price + half) * ticksPerDollar()));
        return new LadderChange(bids.advance(bid, random), asks.advance(ask, random));
    }

    List<Level> bids(int depth) {
        return bids.best(depth);
    }

    List<Level> asks(int depth) {
        return asks.best(depth);
    }

    private double ticksPerDollar() {
        return Math.pow(10, listing.priceDecimals());
    }
}
