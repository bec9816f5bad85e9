package assay.core.shard;

/**
 * How much a loop does at once.
 *
 * @param restatement after so many seconds with an entry everything in force has been said again
 * @param entriesAtOnce most entries of one shard before a commit
 * @param linesAtOnce no further entry or command is taken into a turn that has so many lines
 */
public record Tuning(int restatement, int entriesAtOnce, int linesAtOnce) {
    public static final Tuning USUAL = new Tuning(60, 256, 2_000);
}
