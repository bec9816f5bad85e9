package assay.domain.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneOffsetsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Prague",
                "America/New_York",
                "America/Chicago",
                "Europe/London",
                "Africa/Cairo",
                "America/Havana",
                "America/Santiago",
                "UTC",
                "+02:00"
            })
    void everyResetOf2000To2037FallsWhereTheZoneRulesSay(String zone) {
        var offsets = offsets(zone);
        for (var time : new LocalTime[] {LocalTime.MIDNIGHT, LocalTime.of(0, 30), LocalTime.of(2, 30)}) {
            var instant = expected(zone, LocalDate.of(2000, 1, 1), time);
            for (var day = LocalDate.of(2000, 1, 2); day.getYear() < 2037; day = day.plusDays(1)) {
                var next = expected(zone, day, time);
                assertThat(offsets.next(instant, time))
                        .as("%s after %s", zone, instant)
                        .isEqualTo(next);
                assertThat(offsets.next(next.minusNanos(1), time)).isEqualTo(next);
                instant = next;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Prague", "America/Havana", "UTC"})
    void theLocalDayIsTheZonesOwn(String zone) {
        var offsets = offsets(zone);
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++) {
            var at = Instant.ofEpochSecond(946_684_800L + random.nextInt(1_100_000_000));
            assertThat(offsets.localDay(at))
                    .isEqualTo(at.atZone(ZoneId.of(zone)).toLocalDate().toEpochDay());
        }
    }

    private static Instant expected(String zone, LocalDate day, LocalTime time) {
        var rules = ZoneId.of(zone).getRules();
        var local = LocalDateTime.of(day, time);
        var gap = rules.getTransition(local);
        return gap != null && gap.isGap()
                ? gap.getInstant()
                : local.toInstant(rules.getValidOffsets(local).getFirst());
    }

    /** The offsets of a zone as a calendar document would state them. */
    static ZoneOffsets offsets(String zone) {
        return Calendars.offsets(zone);
    }
}
