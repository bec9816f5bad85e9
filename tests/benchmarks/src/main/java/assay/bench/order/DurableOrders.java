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
    private static final int LOWEST = 50;
    private static final int WARM_RATE = 1_000;
    private static final int WARM_SECONDS = 5;
    private static final int ATTEMPTS = 3;
    private static final int CALIBRATION_SECONDS = 3;
    private static final double STEP = 1.5;
    private static final int HALVINGS = 2;

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
     * @param refused orders that were not taken, because the market was silent to the instance
     */
    record Run(double offered, double perSecond, long refused, Histogram micros) {

        double p99Millis() {
            return micros.getValueAtPercentile(99) / 1e3;
        }

        boolean kept() {
            return p99Millis() <= WAIT_MAX_MILLIS && perSecond >= 0.9 * offered && refused == 0;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,.0f orders/s of %,.0f offered (%d refused), wait p50 %.1f p99 %.1f max %.1f ms",
                    perSecond,
                    offered,
                    refused,
                    micros.getValueAtPercentile(50) / 1e3,
                    p99Millis(),
                    micros.getMaxValue() / 1e3);
        }
    }

    /**
     * The highest rate at which the wait is kept: from a low one up by halves, then between the last that kept it and
     * the first that did not. Code that is still being compiled decides nothing: it is warmed first, and a rate is lost
     * when it was not kept several times.
     */
    double highestRate() throws InterruptedException {
        Warming.through(
                "the shards", progress, () -> run(WARM_RATE, WARM_SECONDS).micros());
        double kept = 0;
        double lost = LOWEST;
        while (tried(lost)) {
            kept = lost;
            lost *= STEP;
        }
        for (int i = 0; i < HALVINGS && kept > 0; i++) {
            double middle = Math.sqrt(kept * lost);
            if (tried(middle)) {
                kept = middle;
            } else {
                lost = middle;
            }
        }
        return kept == 0 ? LOWEST : kept;
    }

    private boolean tried(double rate) throws InterruptedException {
        for (int i = 0; i < ATTEMPTS; i++) {
            var run = run(rate, CALIBRATION_SECONDS);
            progress.say("calibrating: " + run);
            if (run.kept()) {
                return true;
            }
        }
        return false;
    }

    /** Orders at a rate for some seconds; returns once all are answered. */
    Run run(double perSecond, double seconds) throws InterruptedException {
        var micros = new ConcurrentHistogram(MICROS_MAX, 3);
        var waiting = new AtomicLong();
        var wrong = new AtomicReference<String>("");
        var refused = new AtomicLong();
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
                } else if (outcome instanceof CommandOutcome.MarketSilent) {
                    refused.incrementAndGet();
                } else {
                    wrong.set(failure == null ? String.valueOf(outcome) : failure.toString());
                }
                waiting.decrementAndGet();
            });
        });
        drain(waiting);
        long answered = sent - refused.get();
        if (!wrong.get().isEmpty() || micros.getTotalCount() != answered) {
            throw new WrongAnswers(
                    "%d of %d orders were answered: %s".formatted(micros.getTotalCount(), sent, wrong.get()));
        }
        return new Run(perSecond, answered / ((last.get() - begin) / 1e9), refused.get(), micros);
    }

    private static void drain(AtomicLong waiting) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DRAIN_SECONDS);
        while (waiting.get() > 0 && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }
}
