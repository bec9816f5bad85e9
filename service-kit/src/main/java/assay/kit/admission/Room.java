package assay.kit.admission;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many may be inside at once: at most a given number, and less as long as those who leave were inside too long. It
 * shrinks by a tenth for each that was, and grows by one for as many as fit in that were not.
 */
final class Room {
    /** An order may wait two seconds for its shard; what takes longer waits for us. */
    private static final long LONG = Duration.ofSeconds(3).toNanos();

    private static final double LEAST = 16;
    private static final double SHRINK = 0.9;

    private final ReentrantLock lock = new ReentrantLock();
    private final double most;
    private double places;
    private int inside;

    Room(int most) {
        this.most = most;
        this.places = most;
    }

    boolean enter() {
        lock.lock();
        try {
            if (inside >= places) {
                return false;
            }
            inside++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** @param nanos how long this one was inside */
    void leave(long nanos) {
        lock.lock();
        try {
            inside--;
            if (nanos > LONG) {
                places = Math.max(Math.min(LEAST, most), places * SHRINK);
            } else {
                places = Math.min(most, places + 1 / places);
            }
        } finally {
            lock.unlock();
        }
    }

    int places() {
        lock.lock();
        try {
            return (int) places;
        } finally {
            lock.unlock();
        }
    }
}
