package assay.domain.ledger;

/** The accounts of one trader's book. Wire: lower camel case. */
public enum LedgerAccount {
    /** What the trader has: the balance. */
    CASH,
    /** What the firm put in. */
    CAPITAL,
    FEES,
    REALISED,
    FINANCING,
    ADJUSTMENTS,
    PAYOUTS
}
