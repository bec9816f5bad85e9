package assay.bench;

import java.util.Locale;

/** What a benchmark says while it runs, on standard error. */
public final class Progress {

    private final long begin = System.nanoTime();

    public void say(String text) {
        System.err.printf(Locale.ROOT, "%5.0f s  %s%n", (System.nanoTime() - begin) / 1e9, text);
    }
}
