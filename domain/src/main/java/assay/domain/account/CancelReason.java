package assay.domain.account;

/** Why an open order is gone. Wire: lower camel case. */
public enum CancelReason {
    /** The trader asked. */
    ASKED,
    /** The book held no more of it within the band and ten levels. */
    BOOK_EXHAUSTED,
    /** Its position is gone. */
    POSITION_GONE,
    /** At its fill the margin was no longer free. */
    MARGIN_TOO_LOW,
    /** At its fill another rule or bound would have denied it. */
    NO_LONGER_ALLOWED,
    /** Everything is being closed: close all, a pause, or the end of the account. */
    CLOSING
}
