package assay.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Work that arrives at a fixed pace whatever becomes of it: the consumer gets each one's intended instant, from which
 * its wait is counted, so that a stall is charged to all that came meanwhile.
 */
public final class Arrivals {

    private Arrivals() {}

    /** Lets work arrive for some seconds; late ones come at once. Returns how many came. */
    public static long at(double perSecond, double seconds, LongConsumer work) {
        long begin = System.nanoTime();
        long count = (long) (perSecond * seconds);
        double gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (long i = 0; i < count; i++) {
            long intended = begin + (long) (i * gap);
            await(intended);
            work.accept(intended);
        }
        return count;
    }

    private static void await(long instant) {
        long wait = instant - System.nanoTime();
        while (wait > 0) {
            LockSupport.parkNanos(wait);
            wait = instant - System.nanoTime();
        }
    }
}
