package assay.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KrakenTalkTest {
    private static final String BOOK = """
            {"method":"subscribe","params":{"channel":"book","symbol":["%s"],"depth":%d,"snapshot":true},"req_id":7}""";

    @TempDir
    Path dir;

    private SimulatedVenues venues;

    @BeforeEach
    void start() {
        venues = SimulatedVenues.start(new SimulatedVenues.Settings(0, 0, 7), new PriceStore(dir.resolve("prices")));
    }

    @AfterEach
    void stop() {
        venues.close();
    }

    @Test
    void everyChecksumFollowsFromSnapshotAndUpdatesAlone() throws InterruptedException {
        var client = VenueClient.connect(venues.krakenUrl()).ask(BOOK.formatted("BTC/USD", 10));
        venues.move("BTC-USD", -3, 2);
        assertThat(client.awaitFrames(30)).isTrue();
        var book = new Book(10);
        var proved = 0;
        for (var frame : client.frames.stream().filter(KrakenTalkTest::isBook).toList()) {
            book.take(frame.path("data").get(0));
            assertThat(book.checksum())
                    .isEqualTo(frame.path("data").get(0).path("checksum").asLong());
            proved++;
        }
        assertThat(proved).isGreaterThan(20);
        client.close();
    }

    @Test
    void aCorruptedChecksumIsWrongOnceAndTheNextIsRightAgain() throws InterruptedException {
        var client = VenueClient.connect(venues.krakenUrl()).ask(BOOK.formatted("SOL/USD", 25));
        client.await(KrakenTalkTest::isBook);
        venues.turn(Venue.KRAKEN, new VenueSwitch(VenueState.CORRUPT, null, null));
        client.awaitFrames(client.frames.size() + 10);
        var book = new Book(25);
        var wrong = 0;
        for (var frame : client.frames.stream().filter(KrakenTalkTest::isBook).toList()) {
            book.take(frame.path("data").get(0));
            wrong += book.checksum()
                            == frame.path("data").get(0).path("checksum").asLong()
                    ? 0
                    : 1;
        }
        assertThat(wrong).isEqualTo(1);
        client.close();
    }

    @Test
    void theFirstFrameIsTheStatusAndAnswersCarryTheRequestsNumber() throws InterruptedException {
        var client = VenueClient.connect(venues.krakenUrl())
                .ask(
                        BOOK.formatted("ETH/USD", 10),
                        "{\"method\":\"ping\",\"req_id\":42}",
                        "{\"method\":\"subscribe\",\"params\":{\"channel\":\"instrument\",\"snapshot\":true}}");
        var answer = client.await(frame -> frame.path("method").asText().equals("subscribe"));
        assertThat(answer.path("success").asBoolean()).isTrue();
        assertThat(answer.path("req_id").asInt()).isEqualTo(7);
        assertThat(answer.path("result").path("symbol").asText()).isEqualTo("ETH/USD");
        assertThat(client.frames.getFirst().path("channel").asText()).isEqualTo("status");
        assertThat(client.await(frame -> frame.path("method").asText().equals("pong"))
                        .path("req_id")
                        .asInt())
                .isEqualTo(42);
        var pairs = client.await(frame -> frame.path("channel").asText().equals("instrument"));
        assertThat(pairs.path("data").path("pairs").findValuesAsText("symbol"))
                .containsExactly("BTC/USD", "ETH/USD", "SOL/USD");
        client.close();
    }

    @Test
    void whatIsNotServedIsRefusedInTheVenuesWords() throws InterruptedException {
        var client = VenueClient.connect(venues.krakenUrl())
                .ask(BOOK.formatted("XXX/USD", 10), BOOK.formatted("BTC/USD", 11), "no json");
        assertThat(client.await(frame -> frame.path("symbol").asText().equals("XXX/USD"))
                        .path("error")
                        .asText())
                .isEqualTo("Currency pair not supported XXX/USD");
        assertThat(client.await(frame -> frame.path("symbol").asText().equals("BTC/USD"))
                        .path("error")
                        .asText())
                .isEqualTo("Subscription depth not supported");
        client.await(frame -> frame.path("error").asText().equals("Malformed request"));
        client.close();
    }

    @Test
    void aConnectionWithoutSubscriptionHearsHeartbeats() throws InterruptedException {
        var client = VenueClient.connect(venues.krakenUrl());
        client.await(frame -> frame.path("channel").asText().equals("heartbeat"));
        client.close();
    }

    @Test
    void pricesAndQuantitiesShowEveryDecimalOfThePair() throws InterruptedException {
        var client = VenueClient.connect(venues.krakenUrl()).ask(BOOK.formatted("BTC/USD", 100));
        var level = client.await(KrakenTalkTest::isBook)
                .path("data")
                .get(0)
                .path("bids")
                .get(3);
        assertThat(level.path("price").decimalValue().scale()).isEqualTo(1);
        assertThat(level.path("qty").decimalValue().scale()).isEqualTo(8);
        client.close();
    }

    private static boolean isBook(JsonNode frame) {
        return frame.path("channel").asText().equals("book");
    }

    /** Kraken's published book rule, from the numbers' text alone. */
    private static final class Book {
        private final int depth;
        private final TreeMap<BigDecimal, String> bids = new TreeMap<>(Comparator.reverseOrder());
        private final TreeMap<BigDecimal, String> asks = new TreeMap<>();

        Book(int depth) {
            this.depth = depth;
        }

        void take(JsonNode data) {
            side(bids, data.path("bids"));
            side(asks, data.path("asks"));
        }

        private void side(NavigableMap<BigDecimal, String> side, JsonNode levels) {
            for (var level : levels) {
                var price = level.path("price").decimalValue();
                var quantity = level.path("qty").decimalValue();
                if (quantity.signum() == 0) {
                    assertThat(side.remove(price))
                            .as("a level that goes was known")
                            .isNotNull();
                } else {
                    side.put(price, digits(price) + digits(quantity));
                }
            }
            while (side.size() > depth) {
                side.pollLastEntry();
            }
        }

        long checksum() {
            var text = new StringBuilder();
            for (var side : List.of(asks, bids)) {
                side.values().stream().limit(10).forEach(text::append);
            }
            var crc = new CRC32();
            crc.update(text.toString().getBytes(StandardCharsets.US_ASCII));
            return crc.getValue();
        }

        private static String digits(BigDecimal number) {
            return number.toPlainString().replace(".", "").replaceFirst("^0+", "");
        }
    }
}
