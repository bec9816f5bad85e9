package assay.bench.order;

import assay.bench.Progress;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * Runs until the code on the way is compiled: until the middle wait has not become clearly shorter for several runs.
 */
final class Warming {

    private static final int RUNS_MAX = 12;
    private static final int WITHOUT_GAIN = 3;
    private static final double GAIN = 0.9;

    private Warming() {}

    /** A run that tells its waits in microseconds. */
    interface Run {
        Histogram waits() throws InterruptedException;
    }

    static void through(String what, Progress progress, Run run) throws InterruptedException {
        double shortest = Double.MAX_VALUE;
        int without = 0;
        for (int i = 1; i <= RUNS_MAX && without < WITHOUT_GAIN; i++) {
            var waits = run.waits();
            double middle = waits.getValueAtPercentile(50) / 1e3;
            without = middle < GAIN * shortest ? 0 : without + 1;
            shortest = Math.min(shortest, middle);
            progress.say(String.format(
                    Locale.ROOT,
                    "warming %s, run %d: wait p50 %.1f p99 %.1f ms",
                    what,
                    i,
                    middle,
                    waits.getValueAtPercentile(99) / 1e3));
        }
    }
}
