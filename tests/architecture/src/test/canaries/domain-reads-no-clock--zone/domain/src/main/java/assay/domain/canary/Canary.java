package assay.domain.canary;

import java.time.Instant;
import java.time.ZoneId;

/** A bird that strays. */
public final class Canary {

    private Canary() {}

    public static int hour(Instant at) {
        return at.atZone(ZoneId.of("Europe/Berlin")).getHour();
    }
}
