package assay.domain.rule;

/** Which costs count toward a limit; the others are added back to what is measured. Wire: lower camel case. */
public enum Costs {
    ALL,
    FEES,
    FINANCING,
    NONE
}
