package assay.kit.limit;

import java.time.Duration;

/**
 * How a caller stands in a window.
 *
 * @param most requests that the window has
 * @param count this request included
 * @param left until the window ends
 */
record Standing(int most, long count, Duration left) {
    boolean isOver() {
        return count > most;
    }

    long remaining() {
        return Math.max(0, most - count);
    }

    /** Whole seconds, rounded up: whoever comes then is not early. */
    long seconds() {
        return Math.max(1, left.plusMillis(999).toSeconds());
    }
}
