package assay.domain.canary;

import java.util.UUID;

/** A bird that strays. */
public final class Canary {

    private Canary() {}

    public static UUID id() {
        return UUID.randomUUID();
    }
}
