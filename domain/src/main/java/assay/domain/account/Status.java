package assay.domain.account;

/** Where an account stands. Wire: lower camel case. */
public enum Status {
    /** Before its genesis. */
    UNOPENED,
    ACTIVE,
    PASSED,
    FAILED,
    EXPIRED,
    GIVEN_UP,
    /** Stopped by an unexpected failure; nothing is applied any more. */
    HALTED;

    /** Whether the assessment of this account is over. */
    public boolean ended() {
        return this == PASSED || this == FAILED || this == EXPIRED || this == GIVEN_UP;
    }
}
