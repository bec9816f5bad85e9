package assay.domain.canary;

import java.time.Instant;

/** A bird that strays. */
public final class Canary {

    private Canary() {}

    public static Instant now() {
        return Instant.now();
    }
}
