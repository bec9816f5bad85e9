package assay.domain.rule;

/** What a rule does when it fires. Wire: lower camel case. Each kind takes only some of them. */
public enum Effect {
    /** Ends the account. */
    BREACH,
    /** Closes everything and locks until the rule's next reset. */
    PAUSE,
    /** Refuses an order before it exists. */
    BLOCK,
    /** Delays the pass, never fails anyone. */
    GATE,
    /** Changes a number of another rule. No kind takes it yet. */
    ADJUST
}
