package assay.market.book;

import java.util.List;

/** The best levels of a book at one moment, best first; immutable. */
public record BookView(List<Level> bids, List<Level> asks) {
    public static final BookView EMPTY = new BookView(List.of(), List.of());

    /** Price and size as counts of 10⁻⁸. */
    public record Level(long price, long size) {}

    public boolean bothSides() {
        return !bids.isEmpty() && !asks.isEmpty();
    }
}
