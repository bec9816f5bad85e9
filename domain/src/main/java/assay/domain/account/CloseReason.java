package assay.domain.account;

/** Why the account itself closed a position. Wire: lower camel case. */
public enum CloseReason {
    VIOLATION,
    EQUITY_EXHAUSTED,
    PASS,
    EXPIRY,
    GIVEN_UP,
    SETTLEMENT
}
