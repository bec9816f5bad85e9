package assay.domain.mark;

import assay.domain.instrument.Symbol;
import assay.domain.number.Price;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The consolidated price of one instrument and its state of trust.
 *
 * @param price present when GOOD, SINGLE or SETTLED, as are bid and ask
 * @param bid what a long position closes at
 * @param ask what a short position closes at
 * @param formula hash of the {@link MarkParameters} document it was made with
 * @param rate tape sequence of the USDT-USD mark used, 0 when none was
 * @param quotes every source of the instrument, sorted by venue
 */
public record Mark(
        Symbol instrument,
        MarkState state,
        @Nullable Price price,
        @Nullable Price bid,
        @Nullable Price ask,
        String formula,
        long rate,
        List<Quote> quotes) {
    public Mark {
        quotes = List.copyOf(quotes);
    }
}
