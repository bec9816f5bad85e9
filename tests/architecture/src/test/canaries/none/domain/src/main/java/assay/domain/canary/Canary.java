package assay.domain.canary;

import java.util.List;

/** A bird that keeps every wall. */
public record Canary(long songs, List<String> notes) {

    /** What this bird is for. */
    public sealed interface Purpose {
        record Singing() implements Purpose {}

        record Warning(long depth) implements Purpose {}
    }

    public static long depth(Purpose purpose) {
        return switch (purpose) {
            case Purpose.Singing() -> 0;
            case Purpose.Warning(var depth) -> depth;
        };
    }
}
