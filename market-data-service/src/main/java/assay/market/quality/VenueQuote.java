package assay.market.quality;

import assay.market.book.BookView;

/**
 * One venue's book of one instrument at one moment, with its state of trust; immutable.
 *
 * @param update the venue's own number of the last message in it: connection sequence or checksum
 * @param generation the connection it came over, so that two are never mixed
 * @param changed monotonic nanoseconds when this was received
 */
public record VenueQuote(
        String venue, String symbol, QuoteState state, BookView book, String update, long generation, long changed) {
    /** The same place with nothing to show. */
    public VenueQuote withdrawn(QuoteState why, long now) {
        return new VenueQuote(venue, symbol, why, BookView.EMPTY, update, generation, now);
    }
}
