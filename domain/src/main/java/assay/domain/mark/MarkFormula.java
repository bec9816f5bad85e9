package assay.domain.mark;

import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import java.time.Instant;
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
            String update) {}

    /** The question: which instrument, at which instant of the tape, after which mark, made with which document. */
    public record Question(
            Symbol instrument, Instant at, @Nullable Mark previous, String formula, MarkParameters parameters) {}

    /**
     * The next mark. Showings of venues that are no source of the instrument are ignored; a source without a showing is
     * STATUS.
     */
    public static Mark next(Question question, List<Showing> showings) {
        throw new UnsupportedOperationException();
    }

    /**
     * The mark that the stated quotes and exclusions give: state, price, bid, ask and weights recomputed, exclusions
     * by hysteresis taken as stated and every other exclusion checked. A mark is right when this equals it.
     */
    public static Mark recompute(Mark stated, MarkParameters parameters) {
        throw new UnsupportedOperationException();
    }
}
