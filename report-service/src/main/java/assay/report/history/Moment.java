package assay.report.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was judged: a touch, a warning, a pause, a denial, a verdict.
 *
 * @param sequence of the journal line that says so
 * @param tape sequence of the market entry it stands behind
 * @param type the event's name
 * @param hash of the line: what the evidence bundle holds under this sequence has this hash
 * @param body canonical JSON of what it says, without the entries it cites
 */
public record Moment(
        long sequence,
        Instant at,
        long tape,
        String type,
        @Nullable String rule,
        String hash,
        String body) {}
