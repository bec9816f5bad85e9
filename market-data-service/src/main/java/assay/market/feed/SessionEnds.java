package assay.market.feed;

import java.util.random.RandomGenerator;

/** What a session is tied to: its connection, those who listen, and the jitter of its pauses. */
public record SessionEnds(FeedWire wire, FeedSink sink, RandomGenerator random) {}
