package assay.kit.api;

import assay.kit.problem.Problem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ended that has its newest first: the instant and the id of its last thing. */
public record TimeCursor(Instant at, UUID id) {
    private static final TimeCursor NEWEST = new TimeCursor(Instants.LAST, new UUID(-1, -1));

    /** Reads what {@link #text} wrote; nothing is the beginning of the list. */
    public static TimeCursor read(@Nullable String before) {
        if (before == null) {
            return NEWEST;
        }
        try {
            var comma = before.indexOf(',');
            var at = Instants.read("/before", before.substring(0, Math.max(0, comma)));
            return new TimeCursor(at, UUID.fromString(before.substring(comma + 1)));
        } catch (IllegalArgumentException _) {
            throw Problem.invalid("/before", "not-a-cursor", "A cursor comes from the page before.");
        }
    }

    public String text() {
        return at + "," + id;
    }
}
