package assay.domain.canary;

import java.time.Clock;

/** A bird that strays. */
public final class Canary {

    private Canary() {}

    public static long now(Clock clock) {
        return clock.millis();
    }
}
