package assay.local.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done to a simulated venue. {@code CORRUPT} and {@code CUT} happen once and leave it up. */
public enum VenueState {
    /** Listens and sends. */
    UP,
    /** Refuses connections, as after a failed deployment at the venue. */
    DOWN,
    /** Keeps its connections, answers WebSocket pings, sends nothing: what it would have sent is lost. */
    FROZEN,
    /** Damages the next book message of every connection: a wrong checksum, a skipped sequence. */
    CORRUPT,
    /** Breaks every connection without a close frame. */
    CUT;

    static Optional<VenueState> named(String text) {
        return Arrays.stream(values()).filter(each -> each.label().equals(text)).findFirst();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
