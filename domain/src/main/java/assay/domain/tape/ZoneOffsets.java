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
    private static final long DAY = 86_400;

    public ZoneOffsets {
        transitions = List.copyOf(transitions);
    }

    /** From {@code at} on the offset is {@code offsetSeconds}. */
    public record Transition(Instant at, int offsetSeconds) {}

    /**
     * The first instant after {@code after} at which the wall clock of the zone begins to show {@code time}. A time
     * that the clock skips counts at the instant of the skip; one that it shows twice counts the first time.
     */
    public Instant next(Instant after, LocalTime time) {
        var day = localDay(after) - 1;
        while (true) {
            var begins = at(day * DAY + time.toSecondOfDay());
            if (begins.isAfter(after)) {
                return begins;
            }
            day++;
        }
    }

    /** The local date as the number of days since 1970-01-01. */
    public long localDay(Instant at) {
        return Math.floorDiv(at.getEpochSecond() + offsetAt(at), DAY);
    }

    private int offsetAt(Instant at) {
        var low = 0;
        var high = transitions.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (transitions.get(middle).at().isAfter(at)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? offsetSeconds : transitions.get(low - 1).offsetSeconds();
    }

    /** The first instant at which the wall clock shows the local second, or the skip that swallows it. */
    private Instant at(long localSecond) {
        var offset = offsetSeconds;
        for (var transition : transitions) {
            var turn = transition.at().getEpochSecond();
            // Before the turn the clock shows seconds below turn + offset; those it skips count at the turn itself.
            if (localSecond < turn + offset) {
                break;
            }
            if (localSecond < turn + transition.offsetSeconds()) {
                return transition.at();
            }
            offset = transition.offsetSeconds();
        }
        return Instant.ofEpochSecond(localSecond - offset);
    }
}
