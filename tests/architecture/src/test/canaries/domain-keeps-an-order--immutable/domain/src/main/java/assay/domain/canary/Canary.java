package assay.domain.canary;

import java.util.Set;

/** A bird that strays. */
public final class Canary {

    private Canary() {}

    public static Set<String> songs(Set<String> heard) {
        return Set.copyOf(heard);
    }
}
