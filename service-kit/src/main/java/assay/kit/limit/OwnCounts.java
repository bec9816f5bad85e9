package assay.kit.limit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** What one instance counts by itself while Redis is away; forgets callers whose window is over when it is full. */
final class OwnCounts {
    private static final int CALLERS_MAX = 50_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Window> windows = new HashMap<>();
    private final LongSupplier nanos;

    OwnCounts(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Window(long end, long count) {}

    Standing count(String caller, int most, Duration length) {
        lock.lock();
        try {
            var now = nanos.getAsLong();
            var known = windows.get(caller);
            var counted = known == null || now - known.end() >= 0
                    ? new Window(now + length.toNanos(), 1)
                    : new Window(known.end(), known.count() + 1);
            if (known == null && windows.size() >= CALLERS_MAX) {
                windows.values().removeIf(each -> now - each.end() >= 0);
            }
            if (known != null || windows.size() < CALLERS_MAX) {
                windows.put(caller, counted);
            }
            return new Standing(most, counted.count(), Duration.ofNanos(counted.end() - now));
        } finally {
            lock.unlock();
        }
    }
}
