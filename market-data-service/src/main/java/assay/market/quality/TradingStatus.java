package assay.market.quality;

/** Whether a venue trades an instrument. */
public enum TradingStatus {
    OPEN,
    HALTED,
    CLOSED
}
