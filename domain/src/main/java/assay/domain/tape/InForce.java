package assay.domain.tape;

import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import org.jspecify.annotations.Nullable;

/** The entries in force for one instrument. The arrays are never changed. */
@SuppressWarnings("ArrayRecordComponent") // Never compared: a lookup table of the market.
record InForce(
        Symbol symbol,
        @Nullable TapeEntry mark,
        @Nullable TapeEntry markBefore,
        @Nullable TapeEntry terms,
        @Nullable TapeEntry settlement,
        TapeEntry[] books) {

    InForce(Symbol symbol) {
        this(symbol, null, null, null, null, new TapeEntry[0]);
    }

    InForce withMark(TapeEntry entry) {
        return new InForce(symbol, entry, mark, terms, settlement, books);
    }

    InForce withTerms(TapeEntry entry) {
        return new InForce(symbol, mark, markBefore, entry, settlement, books);
    }

    InForce withSettlement(TapeEntry entry) {
        return new InForce(symbol, mark, markBefore, terms, entry, books);
    }

    InForce withBook(TapeEntry entry) {
        if (!(entry.body() instanceof TapeBody.Book(var slice))) {
            throw new IllegalArgumentException("not a book");
        }
        return new InForce(symbol, mark, markBefore, terms, settlement, Market.put(books, book(slice.venue()), entry));
    }

    @Nullable
    TapeEntry book(Venue venue) {
        for (var entry : books) {
            if (entry.body() instanceof TapeBody.Book(var slice)
                    && slice.venue().equals(venue)) {
                return entry;
            }
        }
        return null;
    }
}
