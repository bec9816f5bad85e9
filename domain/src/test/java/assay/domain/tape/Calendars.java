package assay.domain.tape;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Calendar documents made from the JDK's own zone rules. */
public final class Calendars {
    private Calendars() {}

    public static ZoneOffsets offsets(String zone) {
        var rules = ZoneId.of(zone).getRules();
        var transitions = new ArrayList<ZoneOffsets.Transition>();
        var from = Instant.parse("2000-01-01T00:00:00Z");
        var end = Instant.parse("2038-01-01T00:00:00Z");
        for (var next = rules.nextTransition(from);
                next != null && next.getInstant().isBefore(end);
                next = rules.nextTransition(next.getInstant())) {
            transitions.add(new ZoneOffsets.Transition(
                    next.getInstant(), next.getOffsetAfter().getTotalSeconds()));
        }
        return new ZoneOffsets(zone, rules.getOffset(from).getTotalSeconds(), transitions);
    }

    public static DocumentContent.Zones of(String... zones) {
        return new DocumentContent.Zones(
                "test", List.of(zones).stream().sorted().map(Calendars::offsets).toList());
    }
}
