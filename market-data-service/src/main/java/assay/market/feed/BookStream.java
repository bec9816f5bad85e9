package assay.market.feed;

import assay.market.book.BookChanges;
import assay.market.book.BookView;
import assay.market.book.VenueBook;
import assay.market.quality.Backoff;
import assay.market.quality.Crossing;
import assay.market.quality.QuoteState;
import assay.market.quality.VenueQuote;
import java.util.Optional;

/** One instrument's book on one connection: asked for, live, doubted, asked for again. */
public final class BookStream {
    private static final int LEVELS = 10;

    private final String venue;
    private final Product product;
    private final long generation;
    private final VenueBook book;
    private final Backoff backoff;
    private final FeedSink sink;
    private final Crossing crossing = new Crossing();

    private boolean complete;
    private boolean halted;
    private boolean asked;
    private long due;
    private long tick;
    private long heard;
    private long doubted = Long.MIN_VALUE;
    private String update = "";

    public BookStream(Place place, VenueBook book, Backoff backoff, FeedSink sink) {
        this.venue = place.venue();
        this.product = place.product();
        this.generation = place.generation();
        this.book = book;
        this.backoff = backoff;
        this.sink = sink;
    }

    /** Where a stream's quotes belong. */
    public record Place(String venue, Product product, long generation) {}

    public Product product() {
        return product;
    }

    public VenueBook book() {
        return book;
    }

    public int depth() {
        return book.depth();
    }

    /** Complete by the venue's proof, whatever else keeps it from voting. */
    public boolean complete() {
        return complete;
    }

    /** The venue was asked for this book; it must send a snapshot in time. */
    public void asked(long now) {
        complete = false;
        asked = true;
        due = now + FeedTimes.SNAPSHOT;
        publish(now);
    }

    /** Whether the put-off asking is due. */
    public boolean mustAsk(long now) {
        return !complete && !asked && now >= due;
    }

    /** Whether the venue was asked and has not sent a snapshot in time. */
    public boolean snapshotMissed(long now) {
        return !complete && asked && now >= due;
    }

    /** What time alone brings against this book, if anything. */
    public Optional<String> overdue(long now) {
        if (snapshotMissed(now)) {
            return Optional.of("NO_SNAPSHOT");
        }
        if (complete && now - heard >= FeedTimes.FROZEN) {
            return Optional.of("FROZEN");
        }
        var crossedTooLong = complete && crossing.note(book.crossed(), false, now) == Crossing.Verdict.DOUBT;
        return crossedTooLong ? Optional.of("CROSSED") : Optional.empty();
    }

    /** Whether the changes were applied; without a snapshot nothing is. */
    public boolean take(BookChanges changes, long now) {
        heard = now;
        if (!complete && !(changes.snapshot() && asked)) {
            return false;
        }
        book.apply(changes);
        return true;
    }

    /** The price of these changes that is off the instrument's grid, or 0. */
    public long offGrid(BookChanges changes) {
        for (var at = 0; tick > 0 && at < changes.count(); at++) {
            if (changes.price(at) % tick != 0) {
                return changes.price(at);
            }
        }
        return 0;
    }

    /** The venue's proof held after the last message: the book is complete; what crosses is held back for a moment. */
    public Crossing.Verdict proved(String proof, long now) {
        complete = true;
        asked = false;
        update = proof;
        var verdict = crossing.note(book.crossed(), true, now);
        if (verdict == Crossing.Verdict.FINE) {
            publish(now);
        }
        return verdict;
    }

    /**
     * The book is doubted: its prices are withdrawn at once, and it is asked for again, after a pause when that happens
     * often.
     */
    public void doubt(String reason, long now) {
        complete = false;
        asked = false;
        book.clear();
        crossing.note(false, false, now);
        var rare = doubted == Long.MIN_VALUE || now - doubted >= Backoff.GOOD_AFTER;
        doubted = now;
        var pause = backoff.failed();
        due = rare ? now : now + pause;
        publish(now);
        sink.doubted(venue, product.symbol(), reason);
    }

    public void good(long now) {
        if (complete) {
            backoff.good(now);
        }
    }

    public void halted(boolean now, long at) {
        if (halted != now) {
            halted = now;
            publish(at);
        }
    }

    public void tick(long step) {
        this.tick = step;
    }

    /** The connection is gone. */
    public void closed(long now) {
        complete = false;
        asked = false;
        book.clear();
        publish(QuoteState.DISCONNECTED, now);
    }

    private void publish(long now) {
        publish(state(), now);
    }

    private QuoteState state() {
        if (!complete) {
            return QuoteState.RESYNCING;
        }
        return halted ? QuoteState.HALTED : QuoteState.LIVE;
    }

    private void publish(QuoteState state, long now) {
        var view = complete ? book.view(LEVELS) : BookView.EMPTY;
        sink.quote(new VenueQuote(venue, product.symbol(), state, view, update, generation, now));
    }
}
