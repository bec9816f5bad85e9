package assay.market.feed;

/** What a session can do to its connection. */
public interface FeedWire {
    void send(String text);

    /** Gives this connection up; another is made by the reconnect rule. */
    void abandon(String reason);
}
