package assay.domain.tape;

import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tape entries in force after one of them: all that a step sees of the world. Immutable; each look-up answers with
 * the entry itself, so that a reader can cite it.
 */
public final class Market {
    private static final Market EMPTY = new Market(null, new InForce[0], new TapeEntry[0], null, new TapeEntry[0]);

    private final @Nullable TapeEntry current;
    private final InForce[] instruments;
    private final TapeEntry[] documents;
    private final @Nullable TapeEntry calendar;
    private final TapeEntry[] statuses;

    private Market(
            @Nullable TapeEntry current,
            InForce[] instruments,
            TapeEntry[] documents,
            @Nullable TapeEntry calendar,
            TapeEntry[] statuses) {
        this.current = current;
        this.instruments = instruments;
        this.documents = documents;
        this.calendar = calendar;
        this.statuses = statuses;
    }

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
        if (current != null
                && (entry.sequence() <= current.sequence() || entry.at().isBefore(current.at()))) {
            throw new IllegalArgumentException("entry " + entry.sequence() + " does not follow " + current.sequence());
        }
        return switch (entry.body()) {
            case TapeBody.Marked body -> inForce(entry, find(body.instrument()).withMark(entry));
            case TapeBody.Book body -> inForce(entry, find(body.instrument()).withBook(entry));
            case TapeBody.Terms body -> inForce(entry, find(body.instrument()).withTerms(entry));
            case TapeBody.Settlement body ->
                inForce(entry, find(body.instrument()).withSettlement(entry));
            case TapeBody.Document body ->
                new Market(entry, instruments, put(documents, document(body.hash()), entry), calendar, statuses);
            case TapeBody.Calendar _ -> new Market(entry, instruments, documents, entry, statuses);
            case TapeBody.Status body ->
                new Market(
                        entry,
                        instruments,
                        documents,
                        calendar,
                        put(statuses, status(body.target(), body.venue()), entry));
            case TapeBody.Annulment _, TapeBody.Clock _ ->
                new Market(entry, instruments, documents, calendar, statuses);
        };
    }

    /**
     * The newest entry.
     *
     * @throws IllegalStateException if there is none
     */
    public TapeEntry current() {
        if (current == null) {
            throw new IllegalStateException("no entry has been read");
        }
        return current;
    }

    /** Whether no entry has been read. */
    public boolean isEmpty() {
        return current == null;
    }

    /** The newest mark of an instrument. */
    public @Nullable TapeEntry mark(Symbol symbol) {
        return find(symbol).mark();
    }

    /** The mark of an instrument that was in force just before the current entry. */
    public @Nullable TapeEntry markBefore(Symbol symbol) {
        var found = find(symbol);
        var mark = found.mark();
        return mark != null && mark.sequence() == current().sequence() ? found.markBefore() : mark;
    }

    /** The newest slice of a venue's book. */
    public @Nullable TapeEntry book(Symbol symbol, Venue venue) {
        return find(symbol).book(venue);
    }

    /** The newest terms of an instrument. */
    public @Nullable TapeEntry terms(Symbol symbol) {
        return find(symbol).terms();
    }

    /** The newest settlement of an instrument. */
    public @Nullable TapeEntry settlement(Symbol symbol) {
        return find(symbol).settlement();
    }

    /** The calendar in force. */
    public @Nullable TapeEntry calendar() {
        return calendar;
    }

    /** The entry that holds a document. */
    public @Nullable TapeEntry document(String hash) {
        for (var entry : documents) {
            if (entry.body() instanceof TapeBody.Document body && body.hash().equals(hash)) {
                return entry;
            }
        }
        return null;
    }

    /** The newest status of exactly this target; both absent asks for the status of all. */
    public @Nullable TapeEntry status(@Nullable Symbol symbol, @Nullable Venue venue) {
        for (var entry : statuses) {
            if (entry.body() instanceof TapeBody.Status body
                    && Objects.equals(body.target(), symbol)
                    && Objects.equals(body.venue(), venue)) {
                return entry;
            }
        }
        return null;
    }

    private InForce find(Symbol symbol) {
        var index = index(symbol);
        return index < 0 ? new InForce(symbol) : instruments[index];
    }

    private int index(Symbol symbol) {
        var low = 0;
        var high = instruments.length - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var order = instruments[middle].symbol().compareTo(symbol);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -low - 1;
    }

    private Market inForce(TapeEntry entry, InForce changed) {
        var index = index(changed.symbol());
        InForce[] next;
        if (index >= 0) {
            next = instruments.clone();
            next[index] = changed;
        } else {
            var at = -index - 1;
            next = Arrays.copyOf(instruments, instruments.length + 1);
            System.arraycopy(instruments, at, next, at + 1, instruments.length - at);
            next[at] = changed;
        }
        return new Market(entry, next, documents, calendar, statuses);
    }

    static TapeEntry[] put(TapeEntry[] entries, @Nullable TapeEntry old, TapeEntry entry) {
        for (var i = 0; i < entries.length; i++) {
            if (old != null && entries[i].sequence() == old.sequence()) {
                var next = entries.clone();
                next[i] = entry;
                return next;
            }
        }
        var next = Arrays.copyOf(entries, entries.length + 1);
        next[entries.length] = entry;
        return next;
    }
}
