package assay.domain.mark;

import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.number.Price;
import assay.domain.number.Ratio;
import java.util.List;

/**
 * What the mark formula is told, as a hashed document of the tape.
 *
 * @param ageMaxMillis an older quote is STALE, such as 2000
 * @param spreadMax a wider spread as a share of the mid is WIDE, such as 0.005
 * @param deviationMax farther from the median as a share of it is an OUTLIER, such as 0.005
 * @param clamp each mid is held within this share of the median, such as 0.0025
 * @param votersMin how many agreeing venues make GOOD, such as 2
 * @param returnAfterMillis how long an OUTLIER must stay within half of deviationMax before it votes again, such as
 *     3000
 * @param sources sorted by instrument, then venue
 */
public record MarkParameters(
        long ageMaxMillis,
        Ratio spreadMax,
        Ratio deviationMax,
        Ratio clamp,
        int votersMin,
        long returnAfterMillis,
        List<Source> sources) {
    public MarkParameters {
        sources = List.copyOf(sources);
    }

    /**
     * A venue that may vote on an instrument.
     *
     * @param weight its share before renormalising, above zero
     * @param tick the venue's own price grid, above zero
     */
    public record Source(Symbol instrument, Venue venue, Ratio weight, Price tick) {}
}
