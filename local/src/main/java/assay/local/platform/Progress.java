package assay.local.platform;

import java.time.Duration;

/** Hears how the start goes on. */
public interface Progress {
    /** A part takes requests now. */
    void ready(String part, Duration after);

    /** Something a person should read. */
    void note(String line);

    /** Whether the start is to be given up. */
    default boolean isCancelled() {
        return false;
    }
}
