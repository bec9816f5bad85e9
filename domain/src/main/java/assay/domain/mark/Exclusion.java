package assay.domain.mark;

/** Why a venue's quote does not vote. Wire: lower camel case. */
public enum Exclusion {
    /** The venue is not LIVE: resyncing, halted, or closed. */
    STATUS,
    /** One side or both are missing. */
    EMPTY,
    /** Bid above ask. */
    CROSSED,
    /** Bid equals ask. */
    LOCKED,
    /** Older than the formula allows. */
    STALE,
    /** The spread is wider than the formula allows. */
    WIDE,
    /** Farther from the median than the formula allows, or not yet long enough back within half of that. */
    OUTLIER
}
