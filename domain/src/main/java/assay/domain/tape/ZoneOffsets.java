package assay.domain.tape;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/**
 * The offsets of one zone from UTC between 2000 and 2037.
 *
 * @param zone such as {@code Europe/Prague}, {@code UTC} or {@code +02:00}
 * @param offsetSeconds in force before the first transition, east of Greenwich above zero
 * @param transitions in order of instant; empty for a fixed offset
 */
public record ZoneOffsets(String zone, int offsetSeconds, List<Transition> transitions) {
    public ZoneOffsets {
        transitions = List.copyOf(transitions);
    }

    /** From {@code at} on the offset is {@code offsetSeconds}. */
    public record Transition(Instant at, int offsetSeconds) {}

    /**
     * The first instant after {@code after} at which the wall clock of the zone begins to show {@code time}. A time that
     * the clock skips counts at the instant of the skip; one that it shows twice counts the first time.
     */
    public Instant next(Instant after, LocalTime time) {
        throw new UnsupportedOperationException();
    }

    /** The local date as the number of days since 1970-01-01. */
    public long localDay(Instant at) {
        throw new UnsupportedOperationException();
    }
}
