package assay.market.tape;

import assay.market.book.BookView;
import assay.market.book.BookView.Level;
import assay.market.mark.Picture;
import assay.market.mark.Picture.Place;
import assay.market.quality.QuoteState;
import assay.market.quality.TradingStatus;
import assay.market.quality.VenueQuote;
import assay.market.quality.VenueTerms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pictures of the venues made by hand. */
final class Pictures {
    private final Map<Place, VenueQuote> quotes = new HashMap<>();
    private final Map<Place, VenueTerms> terms = new HashMap<>();
    private final Map<String, Long> alive = new HashMap<>();
    private long updates;

    /** A live book of one level a side, in dollars of two places. */
    Pictures shows(String venue, String symbol, double bid, double ask) {
        var bids = List.of(new Level(units(bid), 100_000_000L));
        var asks = List.of(new Level(units(ask), 200_000_000L));
        return put(venue, symbol, QuoteState.LIVE, new BookView(bids, asks));
    }

    Pictures withdraws(String venue, String symbol) {
        return put(venue, symbol, QuoteState.RESYNCING, BookView.EMPTY);
    }

    private Pictures put(String venue, String symbol, QuoteState state, BookView book) {
        var update = Long.toString(++updates);
        quotes.put(new Place(venue, symbol), new VenueQuote(venue, symbol, state, book, update, 1, 0));
        return this;
    }

    Pictures says(String venue, String symbol, TradingStatus status, long tick) {
        terms.put(new Place(venue, symbol), new VenueTerms(venue, symbol, tick, 1, status));
        return this;
    }

    Pictures allAlive(long now) {
        alive.put("coinbase", now);
        alive.put("kraken", now);
        return this;
    }

    Picture at(long now) {
        return new Picture(now, quotes, terms, alive);
    }

    private static long units(double dollars) {
        return Math.round(dollars * 100) * 1_000_000L;
    }
}
