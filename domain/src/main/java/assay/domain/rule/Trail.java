package assay.domain.rule;

/** How the anchor follows. Wire: lower camel case. */
public enum Trail {
    /** It is the reading at the last reset; it may fall from one reset to the next. */
    NONE,
    /** It is the highest reading at any reset so far; it never falls. */
    CLOSE,
    /**
     * It is the highest reading at any judged mark: since the phase began for an overall loss, since the last reset for
     * a daily loss.
     */
    INSTANT
}
