package assay.market.feed;

import assay.market.quality.Poison;
import assay.market.quality.VenueQuote;
import assay.market.quality.VenueTerms;

/** Where what a session learns goes. */
public interface FeedSink {
    /** A frame came over the venue's connection, which proves that its books are still what they were. */
    void alive(String venue, long now);

    void quote(VenueQuote quote);

    void terms(VenueTerms terms);

    /** A book is no longer believed and will be asked for again. */
    void doubted(String venue, String symbol, String reason);

    void poison(Poison poison);
}
