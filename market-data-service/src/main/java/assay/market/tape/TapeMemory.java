package assay.market.tape;

import assay.contracts.line.ChainHead;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the tape remembers: where the chain stands, and the newest entry about each thing. Not thread-safe.
 */
final class TapeMemory {
    private final Map<Subject, Stated> newest;
    private ChainHead head;
    private Instant at;

    /** Nothing is remembered but where reading begins. */
    TapeMemory(ChainHead head) {
        this(head, Instant.EPOCH, new HashMap<>());
    }

    private TapeMemory(ChainHead head, Instant at, Map<Subject, Stated> newest) {
        this.head = head;
        this.at = at;
        this.newest = newest;
    }

    /** What an entry is about: its type with the names that tell it from others of that type. */
    record Subject(String type, String name, String venue) {
        static Subject of(TapeContent content) {
            return switch (content) {
                case TapeContent.Genesis _ -> new Subject("genesis", "", "");
                case TapeContent.Document document -> document(document.hash());
                case TapeContent.Mark mark -> mark(mark.instrument());
                case TapeContent.Book book -> book(book.instrument(), book.venue());
                case TapeContent.Instrument terms -> instrument(terms.symbol());
                case TapeContent.Calendar _ -> new Subject("calendar", "", "");
                case TapeContent.Status status -> status(status.scope(), status.target());
                case TapeContent.Settlement settlement -> new Subject("settlement", settlement.instrument(), "");
                case TapeContent.Annulment annulment -> new Subject("annulment", annulment.instrument(), "");
                case TapeContent.Clock _ -> new Subject("clock", "", "");
            };
        }

        static Subject document(String hash) {
            return new Subject("document", hash, "");
        }

        static Subject instrument(String symbol) {
            return new Subject("instrument", symbol, "");
        }

        static Subject mark(String symbol) {
            return new Subject("mark", symbol, "");
        }

        static Subject book(String symbol, String venue) {
            return new Subject("book", symbol, venue);
        }

        static Subject status(String scope, @Nullable String target) {
            return new Subject("status", scope, target == null ? "" : target);
        }
    }

    /** An entry and its place. */
    record Stated(long sequence, Instant at, TapeContent content) {}

    /** One more line of the chain. */
    void apply(TapeLine line, ChainHead next) {
        head = next;
        at = line.at();
        newest.put(Subject.of(line.content()), new Stated(line.sequence(), line.at(), line.content()));
    }

    ChainHead head() {
        return head;
    }

    /** The instant of the newest entry, or the epoch before the first. */
    Instant at() {
        return at;
    }

    @Nullable
    Stated newest(Subject subject) {
        return newest.get(subject);
    }

    List<Stated> settlements() {
        var found = new ArrayList<Stated>();
        newest.forEach((subject, stated) -> {
            if (stated.content() instanceof TapeContent.Settlement) {
                found.add(stated);
            }
        });
        return found;
    }

    TapeMemory copy() {
        return new TapeMemory(head, at, new HashMap<>(newest));
    }
}
