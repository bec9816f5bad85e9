package assay.domain.book;

import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import java.util.List;

/**
 * The best ten levels a venue showed at one update.
 *
 * @param update the venue's own id or checksum of the update
 * @param bids best (highest) first, at most ten
 * @param asks best (lowest) first, at most ten
 */
public record BookSlice(Symbol instrument, Venue venue, String update, List<Level> bids, List<Level> asks) {
    public BookSlice {
        bids = List.copyOf(bids);
        asks = List.copyOf(asks);
    }
}
