package assay.local.command;

import assay.local.platform.Progress;
import java.io.PrintWriter;
import java.time.Duration;

/** Progress as lines of text. */
final class PrintedProgress implements Progress {
    private final PrintWriter out;

    PrintedProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void ready(String part, Duration after) {
        out.printf("  %-12s ready  %5.1f s%n", part, after.toMillis() / 1e3);
        out.flush();
    }

    @Override
    public synchronized void note(String line) {
        out.println("assay: " + line);
        out.flush();
    }
}
