package assay.domain.tape;

import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import org.jspecify.annotations.Nullable;

/**
 * The tape entries in force after one of them: all that a step sees of the world. Immutable; each look-up answers with
 * the entry itself, so that a reader can cite it.
 */
public final class Market {
    private static final Market EMPTY = new Market();

    private Market() {}

    /** The world before the first entry. */
    public static Market empty() {
        return EMPTY;
    }

    /**
     * The market after one more entry.
     *
     * @throws IllegalArgumentException if its sequence is not above the current one or its instant lies before it
     */
    public Market with(TapeEntry entry) {
        throw new UnsupportedOperationException();
    }

    /**
     * The newest entry.
     *
     * @throws IllegalStateException if there is none
     */
    public TapeEntry current() {
        throw new UnsupportedOperationException();
    }

    /** Whether no entry has been read. */
    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }

    /** The newest mark of an instrument. */
    public @Nullable TapeEntry mark(Symbol symbol) {
        throw new UnsupportedOperationException();
    }

    /** The mark of an instrument that was in force just before the current entry. */
    public @Nullable TapeEntry markBefore(Symbol symbol) {
        throw new UnsupportedOperationException();
    }

    /** The newest slice of a venue's book. */
    public @Nullable TapeEntry book(Symbol symbol, Venue venue) {
        throw new UnsupportedOperationException();
    }

    /** The newest terms of an instrument. */
    public @Nullable TapeEntry terms(Symbol symbol) {
        throw new UnsupportedOperationException();
    }

    /** The newest status of exactly this target; both absent asks for the status of all. */
    public @Nullable TapeEntry status(@Nullable Symbol symbol, @Nullable Venue venue) {
        throw new UnsupportedOperationException();
    }

    /** The newest settlement of an instrument. */
    public @Nullable TapeEntry settlement(Symbol symbol) {
        throw new UnsupportedOperationException();
    }

    /** The calendar in force. */
    public @Nullable TapeEntry calendar() {
        throw new UnsupportedOperationException();
    }

    /** The entry that holds a document. */
    public @Nullable TapeEntry document(String hash) {
        throw new UnsupportedOperationException();
    }
}
