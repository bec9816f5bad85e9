package assay.stream.feed;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import assay.stream.frame.Channel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketEventsTest {
    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");
    private static final String HASH = "0".repeat(64);

    private final MarketEvents events = new MarketEvents();
    private long sequence = 17;

    private void add(TapeContent content) {
        events.add(new TapeLine(++sequence, AT, HASH, content));
    }

    private static TapeContent.Mark mark(String symbol, String price) {
        return new TapeContent.Mark(symbol, "good", price, "1", "2", HASH, null, List.of());
    }

    private List<String> drained() {
        var frames = new ArrayList<String>();
        events.drain((channel, byKey) -> byKey.values()
                .forEach(frame -> frames.add(channel.name() + " " + new String(frame, StandardCharsets.UTF_8))));
        return frames;
    }

    @Test
    void aMarkIsAFrameOfTheMarksChannel() {
        add(mark("BTC-USD", "84000.5"));
        assertThat(drained())
                .containsExactly(
                        "marks {\"type\":\"event\",\"channel\":\"marks\",\"sequence\":\"18\",\"event\":\"mark\","
                                + "\"data\":{\"ask\":\"2\",\"at\":\"2026-11-21T08:00:00.000000Z\",\"bid\":\"1\","
                                + "\"price\":\"84000.5\",\"state\":\"good\",\"symbol\":\"BTC-USD\"}}");
        assertThat(events.isEmpty()).isTrue();
    }

    @Test
    void ofSeveralMarksOfAnInstrumentOnlyTheNewestIsSent() {
        add(mark("BTC-USD", "1"));
        add(mark("ETH-USD", "2"));
        add(mark("BTC-USD", "3"));
        assertThat(drained())
                .satisfiesExactly(
                        eth -> assertThat(eth).contains("\"sequence\":\"19\"", "ETH-USD"),
                        btc -> assertThat(btc).contains("\"sequence\":\"20\"", "\"price\":\"3\""));
    }

    @Test
    void aMarkWithoutAPriceHasNone() {
        add(new TapeContent.Mark("BTC-USD", "none", null, null, null, HASH, null, List.of()));
        assertThat(drained().getFirst()).contains("\"state\":\"none\"").doesNotContain("price", "bid", "ask");
    }

    @Test
    void booksAreKeptApartByVenue() {
        var level = List.of(new TapeContent.Level("1", "5"));
        add(new TapeContent.Book("BTC-USD", "kraken", "1", level, level));
        add(new TapeContent.Book("BTC-USD", "coinbase", "1", level, level));
        add(new TapeContent.Book("BTC-USD", "kraken", "2", level, List.of()));
        assertThat(drained())
                .hasSize(2)
                .allMatch(frame -> frame.startsWith("book:BTC-USD "))
                .last()
                .asString()
                .contains("\"asks\":[],\"at\"", "\"bids\":[[\"1\",\"5\"]]", "\"venue\":\"kraken\"");
    }

    @Test
    void whatMeansNothingToPeopleIsNotSent() {
        add(new TapeContent.Clock());
        add(new TapeContent.Status("all", null, "open"));
        assertThat(events.isEmpty()).isTrue();
        assertThat(new Channel.Marks().name()).isEqualTo("marks");
    }
}
