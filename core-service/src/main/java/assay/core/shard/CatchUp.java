package assay.core.shard;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Reads old entries of the tape for one shard until the instance's feed has what it needs. */
final class CatchUp {

    private static final int RECORDS_AT_ONCE = 500;

    private final InputLog log;
    private final TapeFollower follower;
    private final Deque<TapeRecord> read = new ArrayDeque<>();

    CatchUp(InputLog log, TapeFollower follower) {
        this.log = log;
        this.follower = follower;
    }

    /** The next believed entry, or null when the log holds no further one yet. */
    @Nullable
    TapePoint next() {
        while (true) {
            if (read.isEmpty()) {
                read.addAll(log.tape(follower.offset(), RECORDS_AT_ONCE));
            }
            var record = read.poll();
            if (record == null) {
                return null;
            }
            var point = follower.read(record);
            if (point != null) {
                return point;
            }
        }
    }
}
