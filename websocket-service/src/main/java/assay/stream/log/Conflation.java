package assay.stream.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The newest frame of each key, and since which version. One thread puts, any thread reads; a reader that asks with the
 * version it read before misses no newest frame, but may get one twice.
 */
public final class Conflation {

    @SuppressWarnings("ArrayRecordComponent")
    private record Newest(long version, byte[] frame) {}

    private final Map<String, Newest> byKey = new ConcurrentHashMap<>();
    private volatile long version;

    /** Replaces the newest frames of some keys; returns the version from which on they are. */
    public long put(Map<String, byte[]> frames) {
        long next = version + 1;
        frames.forEach((key, frame) -> byKey.put(key, new Newest(next, frame)));
        version = next;
        return next;
    }

    public long version() {
        return version;
    }

    /** The newest frames above a version. */
    public List<byte[]> above(long known) {
        var frames = new ArrayList<byte[]>();
        byKey.forEach((_, newest) -> {
            if (newest.version() > known) {
                frames.add(newest.frame());
            }
        });
        return frames;
    }
}
