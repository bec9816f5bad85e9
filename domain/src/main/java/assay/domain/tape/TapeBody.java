package assay.domain.tape;

import assay.domain.book.BookSlice;
import assay.domain.instrument.Instrument;
import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.mark.Mark;
import assay.domain.number.Ratio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a tape entry says; one record for each type of the wire. */
public sealed interface TapeBody {
    TapeType type();

    /** The instrument it speaks of, absent when it speaks of none or of several. */
    default @Nullable Symbol instrument() {
        return null;
    }

    /** A hashed document; it comes before the first entry that names it. */
    record Document(String hash, DocumentContent content) implements TapeBody {
        @Override
        public TapeType type() {
            return TapeType.DOCUMENT;
        }
    }

    record Marked(Mark mark) implements TapeBody {
        @Override
        public TapeType type() {
            return TapeType.MARK;
        }

        @Override
        public Symbol instrument() {
            return mark.instrument();
        }
    }

    record Book(BookSlice slice) implements TapeBody {
        @Override
        public TapeType type() {
            return TapeType.BOOK;
        }

        @Override
        public Symbol instrument() {
            return slice.instrument();
        }
    }

    record Terms(Instrument terms) implements TapeBody {
        @Override
        public TapeType type() {
            return TapeType.INSTRUMENT;
        }

        @Override
        public Symbol instrument() {
            return terms.symbol();
        }
    }

    /** Puts a calendar document in force. */
    record Calendar(String document) implements TapeBody {
        @Override
        public TapeType type() {
            return TapeType.CALENDAR;
        }
    }

    /**
     * Whether a target may be traded.
     *
     * @param target an instrument, a venue, or both absent for all
     */
    record Status(@Nullable Symbol target, @Nullable Venue venue, TradingStatus status) implements TapeBody {
        @Override
        public TapeType type() {
            return TapeType.STATUS;
        }

        @Override
        public @Nullable Symbol instrument() {
            return target;
        }
    }

    /**
     * The value a market resolved to.
     *
     * @param value 0 to 1
     * @param corrects sequence of the settlement it corrects, 0 when none
     */
    record Settlement(Symbol target, Ratio value, String source, String reference, long corrects) implements TapeBody {
        @Override
        public TapeType type() {
            return TapeType.SETTLEMENT;
        }

        @Override
        public Symbol instrument() {
            return target;
        }
    }

    /** A range of marks found to be bad later; judging again is not the step's business. */
    record Annulment(long first, long last, Symbol target, String reason, List<String> approvers) implements TapeBody {
        public Annulment {
            approvers = List.copyOf(approvers);
        }

        @Override
        public TapeType type() {
            return TapeType.ANNULMENT;
        }

        @Override
        public Symbol instrument() {
            return target;
        }
    }

    /** Time passes: nothing else was written for 250 ms. */
    record Clock() implements TapeBody {
        @Override
        public TapeType type() {
            return TapeType.CLOCK;
        }
    }
}
