package assay.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import assay.local.infra.Patience;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedVenuesTest {
    private static final String COINBASE =
            "{\"type\":\"subscribe\",\"product_ids\":[\"ETH-USD\"],\"channel\":\"level2\"}";
    private static final String KRAKEN =
            "{\"method\":\"subscribe\",\"params\":{\"channel\":\"book\",\"symbol\":[\"ETH/USD\"],\"depth\":10}}";
    private static final Duration SOON = Duration.ofMinutes(1);

    @TempDir
    Path dir;

    private PriceStore store;
    private SimulatedVenues venues;

    @BeforeEach
    void start() {
        store = new PriceStore(dir.resolve("prices"));
        venues = SimulatedVenues.start(new SimulatedVenues.Settings(0, 0, 11), store);
    }

    @AfterEach
    void stop() {
        venues.close();
    }

    @Test
    void aMoveWalksBothVenuesAndLeavesTheOtherInstrumentsAlone() throws InterruptedException {
        var ether = price("ETH-USD");
        var bitcoin = price("BTC-USD");
        assertThat(venues.move("ETH-USD", -10, 1)).isTrue();
        assertThat(Patience.until(SOON, () -> price("ETH-USD") < ether * 0.905)).isTrue();

        var target = price("ETH-USD");
        assertThat(target).isCloseTo(ether * 0.9, within(ether * 0.005));
        assertThat(price("BTC-USD")).isCloseTo(bitcoin, within(bitcoin * 0.01));
        assertThat(coinbaseBid()).isCloseTo(target, within(target * 0.005));
        assertThat(krakenBid()).isCloseTo(target, within(target * 0.005));
    }

    @Test
    void anUnknownSymbolIsNotMoved() {
        assertThat(venues.move("DOGE-USD", 1, 1)).isFalse();
    }

    @Test
    void aVenueThatIsDownRefusesAndComesBackOnItsPort() throws InterruptedException {
        var url = venues.krakenUrl();
        var client = VenueClient.connect(url);
        venues.turn(Venue.KRAKEN, new VenueSwitch(VenueState.DOWN, null, null));
        assertThat(Patience.until(SOON, client::isClosed)).isTrue();
        assertThatThrownBy(() -> VenueClient.connect(url)).isInstanceOf(IllegalStateException.class);

        venues.turn(Venue.KRAKEN, new VenueSwitch(VenueState.UP, null, null));
        assertThat(venues.krakenUrl()).isEqualTo(url);
        VenueClient.connect(url).close();
    }

    @Test
    void aFrozenVenueKeepsItsConnectionsAndSendsNothing() throws InterruptedException {
        var client = VenueClient.connect(venues.coinbaseUrl()).ask(COINBASE);
        assertThat(client.awaitFrames(5)).isTrue();
        venues.turn(Venue.COINBASE, new VenueSwitch(VenueState.FROZEN, null, null));
        client.awaitAllSent();
        var sent = client.frames.size();
        var other = VenueClient.connect(venues.krakenUrl()).ask(KRAKEN);
        assertThat(other.awaitFrames(12)).isTrue();
        client.awaitAllSent();
        assertThat(client.frames).hasSize(sent);
        assertThat(client.isOpen()).isTrue();

        venues.turn(Venue.COINBASE, new VenueSwitch(VenueState.UP, null, null));
        assertThat(client.awaitFrames(sent + 5)).isTrue();
    }

    @Test
    void aCutConnectionEndsWithoutACloseFrame() throws InterruptedException {
        var client = VenueClient.connect(venues.coinbaseUrl()).ask(COINBASE);
        assertThat(client.awaitFrames(2)).isTrue();
        venues.turn(Venue.COINBASE, new VenueSwitch(VenueState.CUT, null, null));
        assertThat(Patience.until(SOON, client::isClosed)).isTrue();
        assertThat(client.closeCode).isEqualTo(1006);
    }

    @Test
    void delayedFramesComeLateAndInOrder() throws InterruptedException {
        var client = VenueClient.connect(venues.coinbaseUrl()).ask(COINBASE);
        assertThat(client.awaitFrames(4)).isTrue();
        venues.turn(Venue.COINBASE, new VenueSwitch(null, 600, null));
        client.awaitFrames(client.frames.size() + 4);
        venues.turn(Venue.COINBASE, new VenueSwitch(null, 0, null));
        client.awaitFrames(client.frames.size() + 8);
        var expected = 0;
        for (var frame : client.frames) {
            assertThat(frame.path("sequence_num").asLong()).isEqualTo(expected++);
        }
    }

    @Test
    void anOffsetMovesOneVenueAlone() throws InterruptedException {
        venues.turn(Venue.KRAKEN, new VenueSwitch(null, null, 5.0));
        assertThat(Patience.until(SOON, () -> {
                    try {
                        return krakenBid() > coinbaseBid() * 1.04;
                    } catch (InterruptedException interrupted) {
                        return false;
                    }
                }))
                .isTrue();
    }

    @Test
    void theSameSeedWalksTheSameWay() {
        var one = new PriceWalk(100, 3);
        var two = new PriceWalk(100, 3);
        for (var n = 0; n < 1000; n++) {
            one.step();
            two.step();
        }
        assertThat(one.price()).isEqualTo(two.price()).isNotEqualTo(100);
    }

    @Test
    void aMoveEndsExactlyWhereItShould() {
        var walk = new PriceWalk(200, 3);
        walk.move(-8, 40);
        for (var n = 0; n < 40; n++) {
            assertThat(walk.isMoving()).isTrue();
            walk.step();
        }
        assertThat(walk.isMoving()).isFalse();
        assertThat(walk.price()).isCloseTo(184, within(1e-9));
    }

    @Test
    void pricesGoOnWhereTheLastRunEnded() {
        venues.move("SOL-USD", 50, 0);
        assertThat(Patience.until(SOON, () -> price("SOL-USD") > 200)).isTrue();
        venues.close();
        var again = SimulatedVenues.start(new SimulatedVenues.Settings(0, 0, 11), store);
        venues = again;
        assertThat(price("SOL-USD")).isBetween(200.0, 220.0);
    }

    private double price(String symbol) {
        return store.read().getOrDefault(symbol, 0.0);
    }

    private double coinbaseBid() throws InterruptedException {
        var client = VenueClient.connect(venues.coinbaseUrl()).ask(COINBASE);
        var book = client.await(frame -> frame.path("channel").asText().equals("l2_data"));
        client.close();
        return book.path("events")
                .get(0)
                .path("updates")
                .get(0)
                .path("price_level")
                .asDouble();
    }

    private double krakenBid() throws InterruptedException {
        var client = VenueClient.connect(venues.krakenUrl()).ask(KRAKEN);
        JsonNode book = client.await(frame -> frame.path("channel").asText().equals("book"));
        client.close();
        return book.path("data").get(0).path("bids").get(0).path("price").asDouble();
    }
}
