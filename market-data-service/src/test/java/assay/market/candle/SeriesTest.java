package assay.market.candle;

import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.number.Price;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static final Instant EIGHT = Instant.parse("2026-11-21T08:00:00Z");

    @Test
    void silenceIsALineAtTheLastPrice() {
        var line = Series.of(
                Interval.ONE_MINUTE, List.of(minute(0, 10, 14, 9, 12), minute(3, 20, 21, 19, 20)), null, span(0, 5));
        assertThat(line)
                .containsExactly(
                        minute(0, 10, 14, 9, 12),
                        minute(1, 12, 12, 12, 12),
                        minute(2, 12, 12, 12, 12),
                        minute(3, 20, 21, 19, 20),
                        minute(4, 20, 20, 20, 20));
    }

    @Test
    void beforeTheFirstPriceThereIsNothing() {
        assertThat(Series.of(Interval.ONE_MINUTE, List.of(minute(2, 1, 1, 1, 1)), null, span(0, 3)))
                .containsExactly(minute(2, 1, 1, 1, 1));
        assertThat(Series.of(Interval.ONE_MINUTE, List.of(), null, span(0, 3))).isEmpty();
    }

    @Test
    void thePriceBeforeTheStretchFillsItsBeginning() {
        assertThat(Series.of(Interval.ONE_MINUTE, List.of(), new Price(7), span(0, 2)))
                .containsExactly(minute(0, 7, 7, 7, 7), minute(1, 7, 7, 7, 7));
    }

    @Test
    void fiveMinutesOpenWithTheFirstAndCloseWithTheLast() {
        var line = Series.of(
                Interval.FIVE_MINUTES,
                List.of(minute(1, 10, 30, 9, 12), minute(4, 13, 14, 2, 11), minute(5, 40, 41, 40, 41)),
                null,
                span(0, 6));
        assertThat(line).containsExactly(minute(0, 10, 30, 2, 11), minute(5, 40, 41, 40, 41));
    }

    @Test
    void aMinuteMetTwiceWhileItWasKeptChangesNothing() {
        var twice = List.of(minute(0, 10, 14, 9, 12), minute(0, 10, 14, 9, 12));
        assertThat(Series.of(Interval.ONE_MINUTE, twice, null, span(0, 1))).containsExactly(minute(0, 10, 14, 9, 12));
    }

    private static Series.Span span(int from, int to) {
        return new Series.Span("BTC-USD", EIGHT.plusSeconds(from * 60L), EIGHT.plusSeconds(to * 60L));
    }

    private static Candle minute(int minute, long open, long high, long low, long close) {
        return new Candle(
                "BTC-USD",
                EIGHT.plusSeconds(minute * 60L),
                new Price(open),
                new Price(high),
                new Price(low),
                new Price(close));
    }
}
