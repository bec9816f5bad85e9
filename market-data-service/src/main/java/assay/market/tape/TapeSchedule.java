package assay.market.tape;

import assay.contracts.tape.TapeContent;
import assay.market.listing.Listing;
import assay.market.mark.Picture;
import assay.market.mark.Showings;
import assay.market.quality.TradingStatus;
import assay.market.quality.VenueTerms;
import assay.market.tape.TapeMemory.Stated;
import assay.market.tape.TapeMemory.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which entries the tape is due at an instant, from the tape so far and the venues' picture, and from nothing
 * else.
 *
 * <p>All pacing is in tape time: it holds for whoever reads the tape, and across takeovers.
 */
final class TapeSchedule {
    static final Duration SILENCE = Duration.ofMillis(250);
    /** A mark and a slice at least once a second, with room for a late turn. */
    static final Duration AT_LEAST = Duration.ofMillis(950);

    static final Duration MARK_CHANGED = Duration.ofMillis(100);
    static final Duration MARK_MOVED = Duration.ofMillis(10);
    static final Duration BOOK_CHANGED = Duration.ofMillis(250);
    /** Everything that stands is said again within a minute, with room for a late turn. */
    static final Duration RESTATE = Duration.ofSeconds(55);

    private static final String FORMAT = "assay/1";

    private final Listing listing;
    private final TapeDocuments documents;

    TapeSchedule(Listing listing) {
        this.listing = listing;
        this.documents = new TapeDocuments(listing);
    }

    /** What to append at this instant, in order, and when to look again even if nothing changes. */
    record Due(List<TapeContent> contents, Instant next) {}

    Due due(TapeMemory memory, Picture picture, Instant at) {
        return new Round(memory, picture, at).due();
    }

    private final class Round {
        private final TapeMemory memory;
        private final Picture picture;
        private final Instant at;
        private final List<TapeContent> contents = new ArrayList<>();
        private Instant next;

        Round(TapeMemory memory, Picture picture, Instant at) {
            this.memory = memory;
            this.picture = picture;
            this.at = at;
            this.next = at.plus(SILENCE);
        }

        Due due() {
            if (memory.head().sequence() == 0) {
                contents.add(new TapeContent.Genesis(FORMAT));
            }
            var inForce = documents.of(picture);
            inForce.documents().forEach(this::stand);
            inForce.instruments().forEach(this::stand);
            stand(new TapeContent.Calendar(inForce.calendar().hash()));
            statuses().forEach(this::stand);
            memory.settlements().forEach(settlement -> stand(settlement.content()));
            for (var listed : listing.instruments()) {
                mark(listed.symbol(), inForce.marks());
            }
            for (var listed : listing.instruments()) {
                listed.sources().forEach(source -> book(listed.symbol(), source.venue()));
            }
            if (contents.isEmpty()) {
                clock();
            }
            return new Due(List.copyOf(contents), next);
        }

        /** Something that stands until it changes is said when it is new or different, and again after a while. */
        private void stand(TapeContent content) {
            var stated = memory.newest(Subject.of(content));
            if (stated == null || !stated.content().equals(content) || reached(stated, RESTATE)) {
                contents.add(content);
            }
        }

        private void mark(String symbol, Showings.Formula formula) {
            var stated = memory.newest(Subject.mark(symbol));
            var previous = stated == null ? null : MarkWire.mark((TapeContent.Mark) stated.content());
            var mark = Showings.mark(symbol, picture, new Showings.Moment(at, previous), formula);
            if (stated == null
                    || previous == null
                    || reached(stated, AT_LEAST)
                    || (Moves.changed(previous, mark)
                            && reached(stated, Moves.atOnce(previous, mark) ? MARK_MOVED : MARK_CHANGED))) {
                contents.add(MarkWire.wire(mark));
            }
        }

        private void book(String symbol, String venue) {
            var stated = memory.newest(Subject.book(symbol, venue));
            var book = Slices.of(symbol, venue, picture.quote(venue, symbol));
            if (stated == null) {
                if (!book.bids().isEmpty() || !book.asks().isEmpty()) {
                    contents.add(book);
                }
                return;
            }
            var before = (TapeContent.Book) stated.content();
            if (Slices.withdrawn(before, book)
                    || reached(stated, AT_LEAST)
                    || (!Slices.same(before, book) && reached(stated, BOOK_CHANGED))) {
                contents.add(book);
            }
        }

        private void clock() {
            if (!at.isBefore(memory.at().plus(SILENCE))) {
                contents.add(new TapeContent.Clock());
            } else {
                lookAgain(memory.at().plus(SILENCE));
            }
        }

        /** Whether so much tape time went by since the entry; if not, looks again when it has. */
        private boolean reached(Stated stated, Duration span) {
            var end = stated.at().plus(span);
            if (at.isBefore(end)) {
                lookAgain(end);
                return false;
            }
            return true;
        }

        private void lookAgain(Instant when) {
            next = when.isBefore(next) ? when : next;
        }

        private Stream<TapeContent> statuses() {
            var all = Stream.of(status("all", null, TradingStatus.OPEN));
            var venues = listing.instruments().stream()
                    .flatMap(listed -> listed.sources().stream().map(Listing.Source::venue))
                    .distinct()
                    .sorted()
                    .map(venue -> status("venue", venue, least(ofVenue(venue))));
            var instruments = listing.instruments().stream()
                    .map(listed -> status("instrument", listed.symbol(), least(ofInstrument(listed))));
            return Stream.of(all, venues, instruments).flatMap(each -> each);
        }

        private Stream<@Nullable VenueTerms> ofVenue(String venue) {
            return listing.instruments().stream().map(listed -> picture.terms(venue, listed.symbol()));
        }

        private Stream<@Nullable VenueTerms> ofInstrument(Listing.Listed listed) {
            return listed.sources().stream().map(source -> picture.terms(source.venue(), listed.symbol()));
        }

        private TapeContent status(String scope, @Nullable String target, TradingStatus status) {
            return new TapeContent.Status(scope, target, status.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Open as long as one is, or has not said; closed only when all are. */
    private static TradingStatus least(Stream<@Nullable VenueTerms> terms) {
        return terms.map(each -> each == null ? TradingStatus.OPEN : each.status())
                .reduce((one, other) -> one.compareTo(other) <= 0 ? one : other)
                .orElse(TradingStatus.OPEN);
    }
}
