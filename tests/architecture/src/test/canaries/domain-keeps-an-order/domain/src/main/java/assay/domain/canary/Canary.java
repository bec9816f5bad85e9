package assay.domain.canary;

import java.util.HashMap;
import java.util.Map;

/** A bird that strays. */
public final class Canary {

    private Canary() {}

    public static Map<String, Long> songs() {
        return new HashMap<>();
    }
}
