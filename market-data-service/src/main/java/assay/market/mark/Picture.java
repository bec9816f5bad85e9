package assay.market.mark;

import assay.market.quality.VenueQuote;
import assay.market.quality.VenueTerms;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the venues show at one moment; immutable.
 *
 * @param now monotonic nanoseconds of that moment
 * @param alive when each venue last sent a frame, by venue
 */
public record Picture(long now, Map<Place, VenueQuote> quotes, Map<Place, VenueTerms> terms, Map<String, Long> alive) {
    /** An instrument at a venue, by their names on the platform. */
    public record Place(String venue, String symbol) {}

    public Picture {
        quotes = Map.copyOf(quotes);
        terms = Map.copyOf(terms);
        alive = Map.copyOf(alive);
    }

    public @Nullable VenueQuote quote(String venue, String symbol) {
        return quotes.get(new Place(venue, symbol));
    }

    public @Nullable VenueTerms terms(String venue, String symbol) {
        return terms.get(new Place(venue, symbol));
    }

    /** Whole milliseconds since the venue last proved that its books are what they were; a day when it never did. */
    public long ageMillis(String venue) {
        var last = alive.get(venue);
        return last == null ? 86_400_000L : Math.max(0, now - last) / 1_000_000;
    }
}
