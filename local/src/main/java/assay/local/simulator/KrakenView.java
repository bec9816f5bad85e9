package assay.local.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The part of a book that one subscription of a certain depth has been told. Levels that fall out of the depth are not
 * announced, those that come back in are; every message carries the checksum of the ten best of each side.
 */
final class KrakenView {
    private static final int PROVED = 10;

    private final int depth;
    private List<Level> bids;
    private List<Level> asks;

    KrakenView(int depth, Ladder ladder) {
        this.depth = depth;
        this.bids = ladder.bids(depth);
        this.asks = ladder.asks(depth);
    }

    LadderChange whole() {
        return new LadderChange(bids, asks);
    }

    /** Takes the book's step over and returns what this subscription has to be told. */
    LadderChange follow(Ladder ladder, LadderChange change) {
        var bidsNow = ladder.bids(depth);
        var asksNow = ladder.asks(depth);
        var told = new LadderChange(told(bids, bidsNow, change.bids()), told(asks, asksNow, change.asks()));
        bids = bidsNow;
        asks = asksNow;
        return told;
    }

    private static List<Level> told(List<Level> before, List<Level> now, List<Level> change) {
        var known = new HashMap<Long, Long>();
        before.forEach(each -> known.put(each.price(), each.quantity()));
        var gone = new HashSet<Long>();
        change.stream().filter(each -> each.quantity() == 0).forEach(each -> gone.add(each.price()));
        var told = new ArrayList<Level>();
        before.stream()
                .filter(each -> gone.contains(each.price()))
                .forEach(each -> told.add(new Level(each.price(), 0)));
        now.stream()
                .filter(each -> known.getOrDefault(each.price(), 0L) != each.quantity())
                .forEach(told::add);
        return told;
    }

    /**
     * Kraken's book checksum v2: prices and quantities of the ten best asks, then bids, as digits without leading
     * zeros.
     */
    long checksum() {
        var text = new StringBuilder();
        asks.stream().limit(PROVED).forEach(each -> digits(text, each));
        bids.stream().limit(PROVED).forEach(each -> digits(text, each));
        var crc = new CRC32();
        crc.update(text.toString().getBytes(StandardCharsets.US_ASCII));
        return crc.getValue();
    }

    /** A price in ticks is its text without the point and without leading zeros, and so is a quantity. */
    private void digits(StringBuilder text, Level level) {
        text.append(level.price()).append(level.quantity());
    }
}
