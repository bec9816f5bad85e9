package assay.domain.account;

import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.order.Side;
import assay.domain.tape.TapeUse;
import java.time.Instant;
import java.util.List;

/**
 * What an account remembers of the tape, folded by the step and never journalled per tick. Every list is short and
 * sorted by its first components.
 */
public record Watch(List<Peak> peaks, List<Holding> holdings, List<Doubt> doubts, List<Taken> taken) {
    public static final Watch EMPTY = new Watch(List.of(), List.of(), List.of(), List.of());

    public Watch {
        peaks = List.copyOf(peaks);
        holdings = List.copyOf(holdings);
        doubts = List.copyOf(doubts);
        taken = List.copyOf(taken);
    }

    public boolean isEmpty() {
        return peaks.isEmpty() && holdings.isEmpty() && doubts.isEmpty() && taken.isEmpty();
    }

    /** The watermark of a rule that trails INSTANT, and the tape sequence where it was reached. */
    public record Peak(String rule, Money value, long sequence) {}

    /**
     * The running hold of a touched floor.
     *
     * @param since instant of the judged mark from which the hold counts
     * @param sequence its tape sequence
     * @param judged every judged mark since, that one included; the verdict cites them
     */
    public record Holding(String rule, Instant since, long sequence, List<TapeUse> judged) {
        public Holding {
            judged = List.copyOf(judged);
        }
    }

    /**
     * A held instrument without a GOOD mark.
     *
     * @param since instant of the first mark that was not GOOD
     * @param sequence tape sequence of its last GOOD mark, whose price, bid and ask follow
     */
    public record Doubt(Symbol symbol, Instant since, long sequence, Price price, Price bid, Price ask) {}

    /**
     * What this account took from a level; it is forgotten once the level shows another size.
     *
     * @param side of the orders that took it: BUY took from the asks
     * @param shown the size shown when it was taken
     * @param size what was taken of it, above zero
     */
    public record Taken(Symbol symbol, Venue venue, Side side, Price price, Quantity shown, Quantity size) {}
}
