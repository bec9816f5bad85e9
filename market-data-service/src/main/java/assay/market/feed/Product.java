package assay.market.feed;

/** An instrument and what the venue calls it. */
public record Product(String symbol, String name) {}
