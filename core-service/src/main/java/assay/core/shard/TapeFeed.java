package assay.core.shard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The newest believed entries of an instance, read once and handed to all its shards. One thread adds, any thread
 * reads.
 */
public final class TapeFeed {

    private static final Duration SILENCE = Duration.ofSeconds(1);

    private final @Nullable TapePoint[] ring;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile View view = new View(0, null, 0, Instant.MIN);

    /**
     * What readers see at once: the first sequence still held, the newest point, when it was read, and the tape's time
     * from which on all has been said again since its last silence.
     */
    private record View(long oldest, @Nullable TapePoint newest, long readAt, Instant settled) {}

    /** @param capacity entries held, at 50 a second 4,096 are over a minute */
    public TapeFeed(int capacity) {
        ring = new TapePoint[capacity];
    }

    /** Takes what a follower makes of a record, once the follower knows all that is in force. */
    public void take(TapeFollower follower, TapeRecord record, long nanos) {
        var point = follower.read(record);
        var newest = view.newest();
        if (point != null && follower.knowsAll() && (newest == null || point.sequence() > newest.sequence())) {
            add(point, nanos);
        }
    }

    /**
     * Adds the entry behind the newest one.
     *
     * @param nanos the reader's monotonic clock
     */
    public void add(TapePoint point, long nanos) {
        synchronized (ring) {
            var before = view.newest();
            if (before != null && point.sequence() != before.sequence() + 1) {
                throw new IllegalArgumentException(point.sequence() + " does not follow " + before.sequence());
            }
            ring[(int) (point.sequence() % ring.length)] = point;
            long oldest =
                    before == null ? point.sequence() : Math.max(view.oldest(), point.sequence() - ring.length + 1);
            view = new View(oldest, point, nanos, settled(before, point));
        }
        listeners.forEach(Runnable::run);
        synchronized (ring) {
            ring.notifyAll();
        }
    }

    private Instant settled(@Nullable TapePoint before, TapePoint point) {
        boolean gap = before != null && point.at().isAfter(before.at().plus(SILENCE));
        return gap ? point.at().plus(SILENCE) : view.settled();
    }

    /** Waits until an entry was read, but not for ever. */
    public void await(long sequence, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (ring) {
            long left = deadline - System.nanoTime();
            while (!reached(sequence) && left > 0) {
                try {
                    ring.wait(left / 1_000_000, (int) (left % 1_000_000));
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    return;
                }
                left = deadline - System.nanoTime();
            }
        }
    }

    private boolean reached(long sequence) {
        var newest = view.newest();
        return newest != null && newest.sequence() >= sequence;
    }

    /** Calls back after each entry, on the adding thread. */
    public void onEntry(Runnable listener) {
        listeners.add(listener);
    }

    public @Nullable TapePoint newest() {
        return view.newest();
    }

    /** The first sequence still held, 0 before the first entry. */
    public long oldest() {
        return view.oldest();
    }

    /** Whether no new entry was read for a second of the monotonic clock. */
    public boolean silent(long nanos) {
        var now = view;
        return now.newest() == null || nanos - now.readAt() > SILENCE.toNanos();
    }

    /**
     * Whether the tape has been speaking again for less than a second. Within one everything is said anew, mark by mark
     * and slice by slice; a command that waited through the silence waits for that too.
     */
    boolean resuming() {
        var now = view;
        return now.newest() != null && now.newest().at().isBefore(now.settled());
    }

    /** The point at a sequence, or null when it is not held. */
    public @Nullable TapePoint at(long sequence) {
        synchronized (ring) {
            var newest = view.newest();
            if (newest == null || sequence < view.oldest() || sequence > newest.sequence()) {
                return null;
            }
            return ring[(int) (sequence % ring.length)];
        }
    }
}
