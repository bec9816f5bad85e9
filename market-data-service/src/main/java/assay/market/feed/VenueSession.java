package assay.market.feed;

/**
 * What one connection to a venue knows and wants, from its opening to its end; a reconnect is a new session.
 *
 * <p>Called by one thread. Times are nanoseconds of a monotonic clock.
 */
public interface VenueSession {
    /** The connection stands: subscribe. */
    void opened(long now);

    /** A whole text message came. */
    void frame(String text, long now);

    /** Time passes: watchdogs and what was put off. */
    void tick(long now);

    /** The connection is gone: withdraw everything. */
    void closed(long now);

    /** Whether every instrument is live, which is what calls a connection good. */
    boolean good();
}
