package assay.domain.canary;

import java.util.Map;

/** A bird that strays. */
public final class Canary {

    private Canary() {}

    public static int length(Map<String, String> songs) {
        return songs.get("first").length();
    }
}
