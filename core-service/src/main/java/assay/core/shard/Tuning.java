package assay.core.shard;

import java.time.Duration;

/**
 * How much a loop does at once.
 *
 * @param silence without a new entry for this long of the monotonic clock, no command is applied
 * @param entriesAtOnce most entries of one shard before a commit
 * @param linesAtOnce no further entry or command is taken into a turn that has so many lines
 */
public record Tuning(Duration silence, int entriesAtOnce, int linesAtOnce) {
    public static final Tuning USUAL = new Tuning(Duration.ofSeconds(1), 256, 2_000);
}
