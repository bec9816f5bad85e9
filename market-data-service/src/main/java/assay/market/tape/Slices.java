package assay.market.tape;

import assay.contracts.tape.TapeContent;
import assay.market.book.BookView;
import assay.market.book.Decimals;
import assay.market.quality.QuoteState;
import assay.market.quality.VenueQuote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Book slices as the tape spells them; a book that is not live is an empty slice, never an old one. */
final class Slices {
    private Slices() {}

    static TapeContent.Book of(String symbol, String venue, @Nullable VenueQuote quote) {
        if (quote == null || quote.state() != QuoteState.LIVE) {
            return new TapeContent.Book(symbol, venue, quote == null ? "" : quote.update(), List.of(), List.of());
        }
        var book = quote.book();
        return new TapeContent.Book(symbol, venue, quote.update(), levels(book.bids()), levels(book.asks()));
    }

    /** Whether the levels are the same; the venue's update id alone is no change. */
    static boolean same(TapeContent.Book before, TapeContent.Book now) {
        return before.bids().equals(now.bids()) && before.asks().equals(now.asks());
    }

    /** Whether levels stood on the tape and none do now. */
    static boolean withdrawn(TapeContent.Book before, TapeContent.Book now) {
        return !empty(before) && empty(now);
    }

    private static boolean empty(TapeContent.Book book) {
        return book.bids().isEmpty() && book.asks().isEmpty();
    }

    private static List<TapeContent.Level> levels(List<BookView.Level> side) {
        return side.stream()
                .map(level -> new TapeContent.Level(Decimals.text(level.price()), Decimals.text(level.size())))
                .toList();
    }
}
