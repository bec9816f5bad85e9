package assay.domain.order;

/** How an order meets the book. Wire: lower camel case. */
public enum OrderType {
    /** Takes what the slice shows within the band at once; the rest is cancelled. */
    MARKET,
    /** Takes what crosses its limit at once, then rests until filled or cancelled. */
    LIMIT,
    /** Waits until the mark's closing side reaches its stop, then takes the first slice after that entry. */
    STOP
}
