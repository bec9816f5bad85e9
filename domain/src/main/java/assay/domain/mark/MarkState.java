package assay.domain.mark;

/** How far a mark is to be trusted. Wire: lower camel case. */
public enum MarkState {
    /** Enough live, fresh venues agree: it judges. */
    GOOD,
    /** One venue is left: shown, never judges. */
    SINGLE,
    /** Venues disagree: no price. */
    DISPUTED,
    /** No venue is left: no price. */
    NONE,
    /** The market resolved and the price is its value: it judges. */
    SETTLED;

    /** Whether a mark in this state may judge a trader. */
    public boolean judges() {
        return this == GOOD || this == SETTLED;
    }
}
