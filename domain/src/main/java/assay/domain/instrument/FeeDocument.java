package assay.domain.instrument;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fees of every venue that instruments naming this document trade on, sorted by venue. */
public record FeeDocument(List<FeeSchedule> schedules) {
    public FeeDocument {
        schedules = List.copyOf(schedules);
    }

    public @Nullable FeeSchedule of(Venue venue) {
        for (var schedule : schedules) {
            if (schedule.venue().equals(venue)) {
                return schedule;
            }
        }
        return null;
    }
}
