package assay.bench.order;

import assay.bench.Arrivals;
import assay.bench.Progress;
import assay.bench.WrongAnswers;
import assay.core.account.CommandOutcome;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Orders through the real path: command topic, shard loop, one transaction, answer. Open loop: waits count from the
 * intended instant, and only an answer that names committed lines counts.
 */
final class DurableOrders {

    /** The wait that 99 of 100 orders must keep at the rate that counts. */
    static final double WAIT_MAX_MILLIS = 30;

    private static final long MICROS_MAX = TimeUnit.MINUTES.toMicros(2);
    private static final int WAITING_MAX = 60_000;
    private static final int DRAIN_SECONDS = 60;
    private static final int LOWEST = 250;
    private static final int CALIBRATION_SECONDS = 4;
    private static final double STEP = 1.25;

    private final Traffic traffic;
    private final Progress progress;

    DurableOrders(Traffic traffic, Progress progress) {
        this.traffic = traffic;
        this.progress = progress;
    }

    /**
     * One run.
     *
     * @param perSecond answered orders over the time from the first arrival to the last answer
     */
    record Run(double offered, double perSecond, Histogram micros) {

        double p99Millis() {
            return micros.getValueAtPercentile(99) / 1e3;
        }

        boolean kept() {
            return p99Millis() <= WAIT_MAX_MILLIS && perSecond >= 0.9 * offered;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,.0f orders/s of %,.0f offered, wait p50 %.1f p99 %.1f max %.1f ms",
                    perSecond,
                    offered,
                    micros.getValueAtPercentile(50) / 1e3,
                    p99Millis(),
                    micros.getMaxValue() / 1e3);
        }
    }

    /** The highest rate at which the wait is kept, found by steps of a quarter. */
    double highestRate() throws InterruptedException {
        run(LOWEST, CALIBRATION_SECONDS);
        double best = 0;
        for (double rate = LOWEST; ; rate *= STEP) {
            var run = run(rate, CALIBRATION_SECONDS);
            progress.say("calibrating: " + run);
            if (!run.kept()) {
                return best == 0 ? rate : best;
            }
            best = rate;
        }
    }

    /** Orders at a rate for some seconds; returns once all are answered. */
    Run run(double perSecond, double seconds) throws InterruptedException {
        var micros = new ConcurrentHistogram(MICROS_MAX, 3);
        var waiting = new AtomicLong();
        var wrong = new AtomicReference<String>("");
        var last = new AtomicLong();
        long begin = System.nanoTime();
        long sent = Arrivals.at(perSecond, seconds, intended -> {
            while (waiting.get() >= WAITING_MAX) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            waiting.incrementAndGet();
            var _ = traffic.order().whenComplete((outcome, failure) -> {
                long now = System.nanoTime();
                if (outcome instanceof CommandOutcome.Applied applied
                        && !applied.lines().isEmpty()) {
                    micros.recordValue(Math.min((now - intended) / 1_000, MICROS_MAX));
                    last.accumulateAndGet(now, Math::max);
                } else {
                    wrong.set(failure == null ? String.valueOf(outcome) : failure.toString());
                }
                waiting.decrementAndGet();
            });
        });
        drain(waiting);
        if (!wrong.get().isEmpty() || micros.getTotalCount() != sent) {
            throw new WrongAnswers(
                    "%d of %d orders were answered: %s".formatted(micros.getTotalCount(), sent, wrong.get()));
        }
        return new Run(perSecond, sent / ((last.get() - begin) / 1e9), micros);
    }

    private static void drain(AtomicLong waiting) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DRAIN_SECONDS);
        while (waiting.get() > 0 && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }
}
