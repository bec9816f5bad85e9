package assay.stream.canary;

import java.util.Map;

/** A bird that strays. */
final class Canary {

    private Canary() {}

    static int length(Map<String, String> songs) {
        return songs.get("first").length();
    }
}
