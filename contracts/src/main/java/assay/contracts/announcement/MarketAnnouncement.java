package assay.contracts.announcement;

import assay.contracts.Topics;
import assay.contracts.form.Spelled;
import assay.contracts.form.Spelling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prices for everyone who need not prove anything; `tape` is the entry they were made from. */
public sealed interface MarketAnnouncement extends Announcement {

    /** An instrument's consolidated price; without a price when its state is NONE. */
    record Marked(
            long tape,
            @Spelled(Spelling.NAME) String instrument,
            @Spelled(Spelling.NAME) String state,
            @Spelled(Spelling.DECIMAL) @Nullable String price,
            @Spelled(Spelling.DECIMAL) @Nullable String bid,
            @Spelled(Spelling.DECIMAL) @Nullable String ask)
            implements MarketAnnouncement {
        @Override
        public String topic() {
            return Topics.MARKS;
        }
    }

    /** The best levels of one venue's book, best first. */
    record Booked(
            long tape,
            @Spelled(Spelling.NAME) String instrument,
            @Spelled(Spelling.NAME) String venue,
            List<BookLevel> bids,
            List<BookLevel> asks)
            implements MarketAnnouncement {
        @Override
        public String topic() {
            return Topics.BOOKS;
        }
    }

    /** A trade that a venue printed; `side` is the taker's. */
    record Traded(
            @Spelled(Spelling.NAME) String instrument,
            @Spelled(Spelling.NAME) String venue,
            @Spelled(Spelling.NAME) String side,
            @Spelled(Spelling.DECIMAL) String price,
            @Spelled(Spelling.DECIMAL) String size,
            @Spelled(Spelling.NAME) String id)
            implements MarketAnnouncement {
        @Override
        public String topic() {
            return Topics.TRADES;
        }
    }

    /** An instrument, a venue or everything is open, halted or closed. */
    record StatusChanged(
            long tape,
            @Spelled(Spelling.NAME) String scope,
            @Spelled(Spelling.NAME) @Nullable String target,
            @Spelled(Spelling.NAME) String state)
            implements MarketAnnouncement {
        @Override
        public String topic() {
            return Topics.STATUS;
        }
    }

    /** A price and the size shown at it. */
    record BookLevel(
            @Spelled(Spelling.DECIMAL) String price,
            @Spelled(Spelling.DECIMAL) String size) {}
}
