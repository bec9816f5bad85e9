package assay.market.feed.coinbase;

import assay.market.book.BookChanges;
import java.util.List;

/** One message of Coinbase Advanced Trade as far as it concerns books. */
sealed interface CoinbaseFrame {
    /** Counts every message of the connection, whatever its channel. */
    long sequence();

    record Levels(long sequence, List<BookChanges> books) implements CoinbaseFrame {}

    record Products(long sequence, List<ProductStatus> products) implements CoinbaseFrame {}

    /** Heartbeats, acknowledgements and channels that carry no book. */
    record Other(long sequence, String channel) implements CoinbaseFrame {}

    /** The venue refused a request; such a message has no sequence. */
    record Refusal(String message) implements CoinbaseFrame {
        @Override
        public long sequence() {
            return -1;
        }
    }

    /** A product's steps as counts of 10⁻⁸ and its status in the venue's words. */
    record ProductStatus(String product, long tick, long lot, String status) {}
}
