package assay.contracts.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoneCalendarTest {

    @Test
    void summerTimeOfPragueAndNewYorkIsInTheDocument() {
        var text = ZoneCalendar.of(List.of("UTC", "Europe/Prague", "America/New_York"))
                .text();
        assertThat(text)
                .contains("{\"at\":\"2026-03-29T01:00:00.000000Z\",\"offsetSeconds\":\"7200\"}")
                .contains("{\"at\":\"2026-10-25T01:00:00.000000Z\",\"offsetSeconds\":\"3600\"}")
                .contains("{\"at\":\"2026-03-08T07:00:00.000000Z\",\"offsetSeconds\":\"-14400\"}")
                .contains("{\"at\":\"2037-11-01T06:00:00.000000Z\",\"offsetSeconds\":\"-18000\"}")
                .contains("{\"offsetSeconds\":\"0\",\"transitions\":[],\"zone\":\"UTC\"}")
                .contains("\"dataVersion\":\"20");
        assertThat(text.indexOf("America/New_York")).isLessThan(text.indexOf("Europe/Prague"));
    }

    @Test
    void aZoneThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> ZoneCalendar.of(List.of("Mars/Olympus"))).isInstanceOf(DateTimeException.class);
    }
}
