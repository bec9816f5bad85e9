package assay.market.book;

import java.util.ArrayList;
import java.util.List;

/** One instrument's book at one venue, kept by applying the venue's absolute changes. */
public final class VenueBook {
    private final BookSide bids = new BookSide(true);
    private final BookSide asks = new BookSide(false);
    private final int depth;

    /**
     * An empty book.
     *
     * @param depth how many levels a side the venue keeps sending; what falls behind is cut as it never is announced
     */
    public VenueBook(int depth) {
        this.depth = depth;
    }

    /** Applies a whole message; a snapshot replaces everything before it. */
    public void apply(BookChanges changes) {
        if (changes.snapshot()) {
            clear();
        }
        for (var at = 0; at < changes.count(); at++) {
            (changes.bid(at) ? bids : asks).put(changes.price(at), changes.size(at), changes.places(at));
        }
        bids.cut(depth);
        asks.cut(depth);
    }

    public void clear() {
        bids.clear();
        asks.clear();
    }

    public int depth() {
        return depth;
    }

    public int bidCount() {
        return bids.count();
    }

    public int askCount() {
        return asks.count();
    }

    public boolean crossed() {
        return bids.count() > 0 && asks.count() > 0 && bids.price(0) > asks.price(0);
    }

    /** The best levels of both sides as they stand. */
    public BookView view(int levels) {
        return new BookView(levels(bids, levels), levels(asks, levels));
    }

    /**
     * Price and size digits as the venue wrote them, best ask first, then best bid first, for a checksum over the text.
     */
    public void digits(int levels, DigitSink sink) {
        digits(asks, levels, sink);
        digits(bids, levels, sink);
    }

    private static void digits(BookSide side, int levels, DigitSink sink) {
        for (var rank = 0; rank < Math.min(levels, side.count()); rank++) {
            var places = side.places(rank);
            sink.accept(Decimals.digits(side.price(rank), places >> 8));
            sink.accept(Decimals.digits(side.size(rank), places & 0xff));
        }
    }

    private static List<BookView.Level> levels(BookSide side, int levels) {
        var count = Math.min(levels, side.count());
        var list = new ArrayList<BookView.Level>(count);
        for (var rank = 0; rank < count; rank++) {
            list.add(new BookView.Level(side.price(rank), side.size(rank)));
        }
        return List.copyOf(list);
    }

    /** Takes one number's digits, point and leading zeros already gone. */
    @FunctionalInterface
    public interface DigitSink {
        void accept(long digits);
    }
}
