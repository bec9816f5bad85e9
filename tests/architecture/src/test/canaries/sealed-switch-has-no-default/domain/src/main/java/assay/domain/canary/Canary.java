package assay.domain.canary;

/** A bird that strays. */
public final class Canary {

    private Canary() {}

    /** What this bird is for. */
    public sealed interface Purpose {
        record Singing() implements Purpose {}

        record Warning(long depth) implements Purpose {}
    }

    public static long depth(Purpose purpose) {
        return switch (purpose) {
            case Purpose.Warning(var depth) -> depth;
            default -> 0;
        };
    }
}
