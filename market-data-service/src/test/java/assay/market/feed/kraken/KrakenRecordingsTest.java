package assay.market.feed.kraken;

import static org.assertj.core.api.Assertions.assertThat;

import assay.market.book.Decimals;
import assay.market.feed.FakeVenue;
import assay.market.feed.Product;
import assay.market.feed.Recordings;
import assay.market.quality.QuoteState;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replays what was recorded from the venue; each is skipped where the recordings are not there. */
class KrakenRecordingsTest {
    private static final String D10 = "kraken-v2-book-derived2021-d10-public.jsonl";
    private static final String D1000 = "kraken-v2-book-derived2021-d1000-public.jsonl";
    private static final List<Product> PRODUCTS = Stream.of("XMR/USD", "WAVES/EUR", "ETH/CHF", "ADA/BTC", "GRT/ETH")
            .map(name -> new Product(name, name))
            .toList();

    @ParameterizedTest(name = "{0}")
    @CsvSource({D10 + ",10", D1000 + ",1000"})
    void everyChecksumHoldsAndTheEndIsAsExpected(String file, int depth) throws Exception {
        var venue = replay(Recordings.lines(file), depth);
        assertThat(venue.doubts).isEmpty();
        assertThat(venue.poison).isEmpty();
        var expected = new ObjectMapper()
                .readTree(Recordings.file("expected-replay-public.json").toFile())
                .path(file)
                .path("final");
        assertThat(expected.size()).isEqualTo(5);
        for (var entry : expected.properties()) {
            var quote = venue.quote(entry.getKey());
            assertThat(quote.state()).isEqualTo(QuoteState.LIVE);
            assertThat(quote.update())
                    .isEqualTo(entry.getValue().path("checksum").asText());
            var bid = quote.book().bids().getFirst();
            var ask = quote.book().asks().getFirst();
            assertThat(List.of(bid.price(), bid.size(), ask.price(), ask.size()))
                    .containsExactly(
                            scaled(entry.getValue().path("bestBid").path(0).asText()),
                            scaled(entry.getValue().path("bestBid").path(1).asText()),
                            scaled(entry.getValue().path("bestAsk").path(0).asText()),
                            scaled(entry.getValue().path("bestAsk").path(1).asText()));
        }
    }

    @Test
    void aBookThatIsNotCutToItsDepthFailsSixHundredAndThirtyChecksums() throws Exception {
        var mismatches = 0;
        var book = new java.util.HashMap<String, assay.market.book.VenueBook>();
        var codec = new KrakenCodec();
        var checksum = new KrakenChecksum();
        for (var line : Recordings.lines(D10)) {
            if (codec.decode(line) instanceof KrakenFrame.Books(var changes)) {
                for (var each : changes) {
                    var one = book.computeIfAbsent(each.product(), _ -> new assay.market.book.VenueBook(1_000));
                    one.apply(each);
                    mismatches += checksum.of(one) == each.checksum() ? 0 : 1;
                }
            }
        }
        assertThat(mismatches).isEqualTo(630);
    }

    @Test
    void theLiveRecordingIsProvedToTheLastFrame() throws Exception {
        var venue = new FakeVenue();
        var session = new KrakenSession(List.of(new Product("BTC-USD", "BTC/USD")), 1, venue.ends());
        session.opened(0);
        var at = 0L;
        for (var line : Recordings.lines("kraken-v2-live2026-public.jsonl")) {
            session.frame(line, at++);
        }
        assertThat(venue.doubts).isEmpty();
        assertThat(venue.quote("BTC-USD").update()).isEqualTo("2126323084");
    }

    @Test
    void theOdditiesAreNoPoison() throws Exception {
        var venue = new FakeVenue();
        var session = new KrakenSession(List.of(new Product("BTC-USD", "BTC/USD")), 1, venue.ends());
        session.opened(0);
        var at = 0L;
        for (var line : Recordings.lines("kraken-v2-misc-public.jsonl")) {
            session.frame(line, at++);
        }
        for (var line : Recordings.lines("kraken-v2-trade-derived2025-public.jsonl")) {
            session.frame(line, at++);
        }
        assertThat(venue.poison).isEmpty();
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.LIVE);
    }

    @Test
    void theFaultScenariosAreDetectedWhereTheyMustBe() throws Exception {
        var scenarios = new ObjectMapper()
                .readTree(Recordings.file("fault-scenarios-public.json").toFile())
                .path("scenarios");
        var tried = 0;
        for (var scenario : scenarios) {
            var file = scenario.path("file").asText();
            if (!file.startsWith("kraken-v2-book")) {
                continue;
            }
            tried++;
            var numbered = new ArrayList<Line>();
            for (var line : Recordings.lines(file)) {
                numbered.add(new Line(numbered.size() + 1, line));
            }
            for (var op : scenario.path("ops")) {
                apply(op, numbered);
            }
            var found = firstDoubt(numbered, file.equals(D10) ? 10 : 1_000);
            var expect = scenario.path("expect");
            if (expect.path("detect").asText().equals("NONE_BY_PROTOCOL")) {
                assertThat(found).as(scenario.toString()).isEmpty();
            } else {
                var symbol = expect.path("symbol").asText("");
                assertThat(found).as(scenario.toString()).hasSize(1);
                assertThat(found.getFirst().number())
                        .isEqualTo(expect.path("atOriginalLine").asInt());
                assertThat(found.getFirst().text()).startsWith(symbol).endsWith("CHECKSUM_MISMATCH");
            }
        }
        assertThat(tried).isEqualTo(6);
    }

    private static void apply(com.fasterxml.jackson.databind.JsonNode op, List<Line> lines) {
        var number = op.path("line").asInt();
        switch (op.path("op").asText()) {
            case "drop" -> lines.removeIf(line -> line.number() == number);
            case "replace" ->
                lines.replaceAll(line -> line.number() == number
                        ? new Line(
                                number,
                                line.text()
                                        .replace(
                                                op.path("find").asText(),
                                                op.path("with").asText()))
                        : line);
            default -> throw new IllegalStateException(op.toString());
        }
    }

    private static List<Line> firstDoubt(List<Line> lines, int depth) {
        var venue = new FakeVenue();
        var session = new KrakenSession(PRODUCTS, 1, venue.ends(), depth);
        session.opened(0);
        for (var line : lines) {
            session.frame(line.text(), line.number());
            if (!venue.doubts.isEmpty()) {
                return List.of(new Line(line.number(), venue.doubts.getFirst()));
            }
        }
        return List.of();
    }

    private static FakeVenue replay(List<String> lines, int depth) {
        var venue = new FakeVenue();
        var session = new KrakenSession(PRODUCTS, 1, venue.ends(), depth);
        session.opened(0);
        var at = 0L;
        for (var line : lines) {
            session.frame(line, at++);
        }
        return venue;
    }

    private static long scaled(String text) throws Exception {
        return Decimals.scaled(text);
    }

    private record Line(int number, String text) {}
}
