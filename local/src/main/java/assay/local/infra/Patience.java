package assay.local.infra;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for a condition that another process makes true. */
public final class Patience {
    private static final long PAUSE_MILLIS = 20;

    private Patience() {}

    /** True once the condition holds, false when it still does not after the time given. */
    public static boolean until(Duration atMost, BooleanSupplier condition) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0 || !pause()) {
                return false;
            }
        }
        return true;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
