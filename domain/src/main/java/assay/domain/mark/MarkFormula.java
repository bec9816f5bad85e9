package assay.domain.mark;

import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pure formula from venue quotes to a mark; it remembers only what the mark before it states. */
public final class MarkFormula {
    private MarkFormula() {}

    /**
     * What a venue shows now.
     *
     * @param live whether the venue's book is LIVE by its own proof of completeness
     * @param ageMillis milliseconds since the book was last confirmed
     */
    public record Showing(
            Venue venue,
            boolean live,
            @Nullable Price bid,
            @Nullable Price ask,
            @Nullable Quantity bidSize,
            @Nullable Quantity askSize,
            long ageMillis,
            String update) {
        static Showing none(Venue venue) {
            return new Showing(venue, false, null, null, null, null, 0, "");
        }

        static Showing of(Quote quote) {
            return new Showing(
                    quote.venue(),
                    quote.excluded() != Exclusion.STATUS,
                    quote.bid(),
                    quote.ask(),
                    quote.bidSize(),
                    quote.askSize(),
                    quote.ageMillis(),
                    quote.update());
        }
    }

    /**
     * The question: which instrument, at which instant of the tape, after which mark, made with which document.
     *
     * @param rate tape sequence of the USDT-USD mark that the showings were multiplied by, 0 when none was
     */
    public record Question(
            Symbol instrument,
            Instant at,
            @Nullable Mark previous,
            String formula,
            MarkParameters parameters,
            long rate) {}

    /**
     * The next mark. Showings of venues that are no source of the instrument are ignored; a source without a showing is
     * STATUS.
     */
    public static Mark next(Question question, List<Showing> showings) {
        var ballots = new ArrayList<Ballot>();
        for (var source : question.parameters().sources()) {
            if (source.instrument().equals(question.instrument())) {
                var showing = showing(showings, source.venue());
                var was = before(question.previous(), source.venue());
                var excluded = Screening.exclusion(showing, question.parameters());
                ballots.addLast(new Ballot(source, showing, excluded, was));
            }
        }
        return Consensus.of(question, Screening.withOutliers(question, ballots));
    }

    /**
     * The mark that the stated quotes give: state, price, bid, ask and weights made anew. That a venue was not LIVE and
     * that an outlier has not been back long enough are taken as stated; every other exclusion is made anew. A stated
     * mark is right when this equals it.
     */
    public static Mark recompute(Mark stated, MarkParameters parameters) {
        var question =
                new Question(stated.instrument(), Instant.EPOCH, null, stated.formula(), parameters, stated.rate());
        var ballots = new ArrayList<Ballot>();
        for (var source : parameters.sources()) {
            if (source.instrument().equals(stated.instrument())) {
                var quote = before(stated, source.venue());
                var showing = quote == null ? Showing.none(source.venue()) : Showing.of(quote);
                ballots.addLast(new Ballot(source, showing, Screening.exclusion(showing, parameters), null).as(quote));
            }
        }
        return Consensus.of(question, Screening.withStated(question, ballots));
    }

    /** Whether a stated mark is the one that follows from the mark before it, its exclusions by memory included. */
    public static boolean follows(Question question, Mark stated) {
        var showings = new ArrayList<Showing>();
        for (var quote : stated.quotes()) {
            showings.addLast(Showing.of(quote));
        }
        return next(question, showings).equals(stated);
    }

    private static Showing showing(List<Showing> showings, Venue venue) {
        for (var showing : showings) {
            if (showing.venue().equals(venue)) {
                return showing;
            }
        }
        return Showing.none(venue);
    }

    private static @Nullable Quote before(@Nullable Mark mark, Venue venue) {
        if (mark != null) {
            for (var quote : mark.quotes()) {
                if (quote.venue().equals(venue)) {
                    return quote;
                }
            }
        }
        return null;
    }
}
