package assay.endtoend.chaos;

import java.util.Locale;

/** What a long run says while it runs. */
final class Progress {

    private static final long BEGIN = System.nanoTime();

    private Progress() {}

    static void say(String text) {
        var seconds = (System.nanoTime() - BEGIN) / 1_000_000_000L;
        System.out.printf(Locale.ROOT, "R1 %4d s  %s%n", seconds, text);
    }
}
