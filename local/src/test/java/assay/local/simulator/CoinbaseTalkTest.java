package assay.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import assay.local.infra.Patience;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoinbaseTalkTest {
    private static final String LEVEL2 =
            "{\"type\":\"subscribe\",\"product_ids\":[\"BTC-USD\",\"ETH-USD\",\"SOL-USD\"],\"channel\":\"level2\"}";
    private static final String HEARTBEATS = "{\"type\":\"subscribe\",\"channel\":\"heartbeats\"}";

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
    void oneSequenceRunsOverAllChannelsAndProducts() throws InterruptedException {
        var client = VenueClient.connect(venues.coinbaseUrl()).ask(HEARTBEATS, LEVEL2);
        client.await(frame -> frame.path("channel").asText().equals("heartbeats"));
        assertThat(client.awaitFrames(60)).isTrue();
        var expected = 0;
        for (var frame : client.frames) {
            assertThat(frame.path("sequence_num").asLong()).isEqualTo(expected++);
        }
        client.close();
    }

    @Test
    void snapshotAndUpdatesGiveAFullBookThatIsNeverCrossed() throws InterruptedException {
        var client = VenueClient.connect(venues.coinbaseUrl()).ask(LEVEL2);
        venues.move("BTC-USD", 4, 2);
        assertThat(client.awaitFrames(60)).isTrue();
        var bids = new TreeMap<BigDecimal, BigDecimal>();
        var asks = new TreeMap<BigDecimal, BigDecimal>();
        var frames = 0;
        for (var frame : client.frames) {
            var event = frame.path("events").get(0);
            if (!event.path("product_id").asText().equals("BTC-USD")) {
                continue;
            }
            assertThat(event.path("type").asText()).isEqualTo(frames == 0 ? "snapshot" : "update");
            event.path("updates").forEach(level -> take(level, bids, asks));
            assertThat(bids).hasSize(1000);
            assertThat(asks).hasSize(1000);
            assertThat(bids.lastKey()).isLessThan(asks.firstKey());
            frames++;
        }
        assertThat(frames).isGreaterThan(15);
        client.close();
    }

    private static void take(JsonNode level, Map<BigDecimal, BigDecimal> bids, Map<BigDecimal, BigDecimal> asks) {
        var side = level.path("side").asText().equals("bid") ? bids : asks;
        var price = new BigDecimal(level.path("price_level").textValue());
        var quantity = new BigDecimal(level.path("new_quantity").textValue());
        if (quantity.signum() == 0) {
            assertThat(side.remove(price)).isNotNull();
        } else {
            side.put(price, quantity);
        }
    }

    @Test
    void aConnectionThatSubscribesNothingEndsAfterFiveSeconds() throws InterruptedException {
        var client = VenueClient.connect(venues.coinbaseUrl());
        assertThat(Patience.until(Duration.ofSeconds(60), client::isClosed)).isTrue();
        assertThat(client.closeCode).isEqualTo(1008);
    }

    @Test
    void aSkippedSequenceIsOneHole() throws InterruptedException {
        var client = VenueClient.connect(venues.coinbaseUrl()).ask(LEVEL2);
        client.awaitFrames(10);
        venues.turn(Venue.COINBASE, new VenueSwitch(VenueState.CORRUPT, null, null));
        client.awaitFrames(client.frames.size() + 20);
        var sequences = client.frames.stream()
                .map(frame -> frame.path("sequence_num").asLong())
                .toList();
        assertThat(sequences.getLast()).isEqualTo(sequences.size());
        client.close();
    }

    @Test
    void statusTellsTheTermsOfEachProduct() throws InterruptedException {
        var client = VenueClient.connect(venues.coinbaseUrl())
                .ask("{\"type\":\"subscribe\",\"product_ids\":[\"SOL-USD\"],\"channel\":\"status\"}");
        var product = client.await(frame -> frame.path("channel").asText().equals("status"))
                .path("events")
                .get(0)
                .path("products")
                .get(0);
        assertThat(product.path("id").asText()).isEqualTo("SOL-USD");
        assertThat(product.path("quote_increment").asText()).isEqualTo("0.01");
        assertThat(product.path("base_increment").asText()).isEqualTo("0.00000001");
        client.close();
    }

    @Test
    void unknownProductsAndChannelsAreErrors() throws InterruptedException {
        var client = VenueClient.connect(venues.coinbaseUrl())
                .ask(
                        "{\"type\":\"subscribe\",\"product_ids\":[\"XXX-USD\"],\"channel\":\"level2\"}",
                        "{\"type\":\"subscribe\",\"channel\":\"gossip\"}");
        client.await(frame -> frame.path("message").asText().equals("XXX-USD is not a valid product"));
        client.await(frame -> frame.path("message").asText().equals("Channel gossip is not served here"));
        client.close();
    }
}
