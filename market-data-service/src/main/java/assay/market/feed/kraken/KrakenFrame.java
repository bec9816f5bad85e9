package assay.market.feed.kraken;

import assay.market.book.BookChanges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One message of Kraken's WebSocket v2 as far as it concerns books. */
sealed interface KrakenFrame {
    record Books(List<BookChanges> books) implements KrakenFrame {}

    record Pairs(List<PairStatus> pairs) implements KrakenFrame {}

    /** The venue as a whole: online, maintenance, cancel_only, post_only. */
    record SystemStatus(String system) implements KrakenFrame {}

    /** The answer to a request. */
    record Answer(String method, boolean success, @Nullable String symbol, String error) implements KrakenFrame {}

    /** Heartbeats and channels that carry no book. */
    record Other(String channel) implements KrakenFrame {}

    /** A pair's steps as counts of 10⁻⁸ and its status in the venue's words. */
    record PairStatus(String symbol, long tick, long lot, String status) {}
}
