package assay.domain.rule;

/** Whether reaching a level counts. Wire: lower camel case. */
public enum Comparison {
    /** At the level or beyond it. */
    TOUCH,
    /** Only beyond it. */
    PASS_THROUGH
}
