package assay.market.feed;

/** How long a session waits, in nanoseconds. */
public final class FeedTimes {
    /** From asking for a book to its snapshot. */
    public static final long SNAPSHOT = 10_000_000_000L;
    /** Without any frame a connection is dead: both venues send a heartbeat each second. */
    public static final long SILENCE = 5_000_000_000L;
    /** Without any message for its instrument a book is frozen, and asked for again. */
    public static final long FROZEN = 30_000_000_000L;

    private FeedTimes() {}
}
