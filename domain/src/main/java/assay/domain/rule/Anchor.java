package assay.domain.rule;

/** What a floor hangs from. Readings are taken at the reset, or at each judged mark when the trail is INSTANT. */
public enum Anchor {
    /** The phase's capital, for ever. */
    INITIAL,
    BALANCE,
    EQUITY,
    /** The higher of balance and equity. */
    HIGHER
}
