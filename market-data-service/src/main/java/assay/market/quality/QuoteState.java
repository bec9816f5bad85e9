package assay.market.quality;

/** How far one venue's book of one instrument may be trusted; only LIVE may vote on a mark. */
public enum QuoteState {
    /** No connection, or none yet. */
    DISCONNECTED,
    /** Asked for, or asked for again after doubt; no snapshot since. Its prices are withdrawn. */
    RESYNCING,
    /** Complete by the venue's own proof. */
    LIVE,
    /** Complete, but the venue or the instrument does not trade. */
    HALTED
}
