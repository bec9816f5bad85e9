package assay.core.shard;

import java.util.List;

/** What comes in: the commands of the shards that this loop was given, and the tape as anyone may have written it. */
public interface InputLog {

    /**
     * What has happened since the last call.
     *
     * @param idle whether there is nothing else to do, so that waiting a little is welcome
     */
    Arrivals poll(boolean idle);

    /** From now on hands out the commands of a gained shard, beginning with this offset. */
    void begin(int shard, long offset);

    /** Records of the tape from an offset on, in order, possibly none yet. */
    List<TapeRecord> tape(long offset, int max);

    /**
     * What happened between two calls.
     *
     * @param gained shards that are this loop's from now on
     * @param lost shards that are somebody else's by now
     * @param commands in offset order per shard
     */
    record Arrivals(List<Integer> gained, List<Integer> lost, List<Arrival> commands) {
        public static final Arrivals NONE = new Arrivals(List.of(), List.of(), List.of());
    }

    /**
     * One command as it lies in its shard.
     *
     * @param origin the instance that waits for the answer, empty when nobody does
     */
    record Arrival(int shard, String origin, LogRecord at) {}
}
