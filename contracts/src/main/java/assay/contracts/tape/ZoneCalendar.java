package assay.contracts.tape;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;

/**
 * The calendar document: the offsets from UTC of each zone between 2000 and 2037, from the time-zone data of the JRE
 * that writes it. Whoever judges reads the document, never a JRE's zones.
 */
public final class ZoneCalendar {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2038-01-01T00:00:00Z");

    private ZoneCalendar() {}

    /**
     * The document's content.
     *
     * @param zones names that the time-zone data knows; the document holds them sorted
     * @throws java.time.DateTimeException when one of them is unknown
     */
    public static Fields of(List<String> zones) {
        var items = zones.stream().sorted().distinct().map(ZoneCalendar::zone).toList();
        return Fields.with("kind", "zones")
                .with("dataVersion", dataVersion())
                .with("zones", new Json.Items(new ArrayList<Json>(items)))
                .build();
    }

    /** The version of the time-zone data, such as `2026a`. */
    public static String dataVersion() {
        return ZoneRulesProvider.getVersions("Europe/Prague").lastEntry().getKey();
    }

    private static Fields zone(String name) {
        var rules = ZoneId.of(name).getRules();
        var transitions = new ArrayList<Json>();
        var next = rules.nextTransition(FIRST.minusNanos(1));
        while (next != null && next.getInstant().isBefore(END)) {
            transitions.add(Fields.with("at", Texts.instant(next.getInstant()))
                    .with("offsetSeconds", seconds(next.getOffsetAfter().getTotalSeconds()))
                    .build());
            next = rules.nextTransition(next.getInstant());
        }
        return Fields.with("zone", name)
                .with(
                        "offsetSeconds",
                        seconds(rules.getOffset(FIRST.minusNanos(1)).getTotalSeconds()))
                .with("transitions", new Json.Items(transitions))
                .build();
    }

    private static String seconds(int value) {
        return Integer.toString(value);
    }
}
