package assay.kit.api;

import assay.kit.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;

/** Instants as a query spells them, from 1970 to 9999: nothing beyond is meant, and much beyond cannot be stored. */
public final class Instants {
    static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private Instants() {}

    public static Instant read(String pointer, String text) {
        try {
            var instant = Instant.parse(text);
            if (!instant.isBefore(Instant.EPOCH) && !instant.isAfter(LAST)) {
                return instant;
            }
        } catch (DateTimeException _) {
            // said below
        }
        throw Problem.invalid(pointer, "malformed", "An instant is written as 2026-11-21T08:00:00Z.");
    }
}
