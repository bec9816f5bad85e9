package assay.bench.order;

import assay.bench.Progress;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Runs until the code on the way is compiled: until the compilers take less than a fifth of a processor. */
final class Warming {

    private static final int RUNS_MAX = 16;
    private static final double COMPILING_MOST = 0.2;

    private Warming() {}

    /** A run that tells its waits in microseconds. */
    interface Run {
        Histogram waits() throws InterruptedException;
    }

    static void through(String what, Progress progress, Run run) throws InterruptedException {
        var compilers = ManagementFactory.getCompilationMXBean();
        double compiling = 1;
        for (int i = 1; i <= RUNS_MAX && compiling > COMPILING_MOST; i++) {
            long begin = System.nanoTime();
            long before = compilers.getTotalCompilationTime();
            var waits = run.waits();
            compiling = (compilers.getTotalCompilationTime() - before) * 1e6 / (System.nanoTime() - begin);
            progress.say(String.format(
                    Locale.ROOT,
                    "warming %s, run %d: wait p50 %.1f p99 %.1f ms, compilers %.2f of a processor",
                    what,
                    i,
                    waits.getValueAtPercentile(50) / 1e3,
                    waits.getValueAtPercentile(99) / 1e3,
                    compiling));
        }
    }
}
