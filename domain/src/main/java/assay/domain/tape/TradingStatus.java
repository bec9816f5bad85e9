package assay.domain.tape;

/** Whether something may be traded. Wire: lower case. */
public enum TradingStatus {
    OPEN,
    /** Stopped for now: orders are denied, resting orders wait. */
    HALTED,
    /** Stopped for good or until reopened. */
    CLOSED
}
