package assay.market.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One instant by both clocks: nanoseconds that only rise, and the wall's whole microseconds. */
public record Moment(long monotonic, Instant wall) {
    public Moment {
        wall = wall.truncatedTo(ChronoUnit.MICROS);
    }

    /** How far the wall went beyond the monotonic clock since an earlier moment. */
    public Duration jumpSince(Moment earlier) {
        return Duration.between(earlier.wall, wall).minusNanos(monotonic - earlier.monotonic);
    }

    /** Reads both clocks. */
    public interface Source {
        Moment now();
    }
}
