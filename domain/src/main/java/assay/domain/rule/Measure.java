package assay.domain.rule;

/** What is measured. Wire: lower camel case. */
public enum Measure {
    BALANCE,
    EQUITY,
    /** The lower of balance and equity. */
    LOWER
}
