package assay.domain.tape;

import assay.domain.instrument.FeeDocument;
import assay.domain.mark.MarkParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a document of the tape holds. Wire word of the kind: {@code fees}, {@code formula}, {@code calendar}. */
public sealed interface DocumentContent {
    record Fees(FeeDocument fees) implements DocumentContent {}

    record Formula(MarkParameters parameters) implements DocumentContent {}

    /**
     * Zone offsets by name, sorted by zone.
     *
     * @param dataVersion version of the time-zone data, such as {@code 2026a}
     */
    record Zones(String dataVersion, List<ZoneOffsets> zones) implements DocumentContent {
        public Zones {
            zones = List.copyOf(zones);
        }

        public @Nullable ZoneOffsets of(String zone) {
            for (var offsets : zones) {
                if (offsets.zone().equals(zone)) {
                    return offsets;
                }
            }
            return null;
        }
    }
}
