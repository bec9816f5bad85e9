package assay.market.quality;

/** An instrument's terms at one venue: smallest steps of price and size as counts of 10⁻⁸, and whether it trades. */
public record VenueTerms(String venue, String symbol, long tick, long lot, TradingStatus status) {}
