package assay.market.tape;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One instant by both clocks: nanoseconds that only rise, and the wall's whole microseconds. */
record Moment(long monotonic, Instant wall) {
    Moment {
        wall = wall.truncatedTo(ChronoUnit.MICROS);
    }

    /** How far the wall went beyond the monotonic clock since an earlier moment. */
    Duration jumpSince(Moment earlier) {
        return Duration.between(earlier.wall, wall).minusNanos(monotonic - earlier.monotonic);
    }

    /** Reads both clocks. */
    interface Source {
        Moment now();
    }
}
