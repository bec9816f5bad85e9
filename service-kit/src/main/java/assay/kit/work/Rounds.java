package assay.kit.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rounds of work in one thread: at once when somebody nudges, else one after each idle time. A round that fails is
 * logged, and tried again after the idle time.
 */
public final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration idle;
    private final Round round;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running = true;

    public Rounds(String name, Duration idle, Round round) {
        this.name = name;
        this.idle = idle;
        this.round = round;
    }

    /** All that is to be done now. */
    public interface Round {
        void run() throws InterruptedException;
    }

    public void start() {
        Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** There is something to do. Any thread may say so. */
    public void nudge() {
        work.release();
    }

    /** Whether a long round should go on. */
    public boolean areRunning() {
        return running;
    }

    /** No round begins any more. */
    public void stop() {
        running = false;
        work.release();
    }

    private void run() {
        while (running) {
            try {
                var _ = work.tryAcquire(idle.toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
                if (running) {
                    round.run();
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failure) {
                LOG.warn("{}: a round failed and is tried again: {}", name, failure.toString());
                LockSupport.parkNanos(idle.toNanos());
            }
        }
    }
}
