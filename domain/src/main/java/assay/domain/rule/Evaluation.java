package assay.domain.rule;

/** When a floor is judged. Wire: lower camel case. */
public enum Evaluation {
    /** At every judged mark. */
    TICK,
    /** Only at the rule's reset, on the state just before it. */
    CLOSE
}
