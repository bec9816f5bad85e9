package assay.market.feed.kraken;

import static org.assertj.core.api.Assertions.assertThat;

import assay.market.feed.FakeVenue;
import assay.market.feed.FeedTimes;
import assay.market.feed.Product;
import assay.market.quality.QuoteState;
import assay.market.quality.TradingStatus;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KrakenSessionTest {
    // Kraken's published example of the checksum of WebSocket v2.
    private static final String SNAPSHOT = """
            {"channel":"book","type":"snapshot","data":[{"symbol":"BTC/USD","bids":[{"price":45283.5,"qty":0.10000000},\
            {"price":45283.4,"qty":1.54582015},{"price":45282.1,"qty":0.10000000},{"price":45281.0,"qty":0.10000000},\
            {"price":45280.3,"qty":1.54592586},{"price":45279.0,"qty":0.07990000},{"price":45277.6,"qty":0.03310103},\
            {"price":45277.5,"qty":0.30000000},{"price":45277.3,"qty":1.54602737},{"price":45276.6,"qty":0.15445238}],\
            "asks":[{"price":45285.2,"qty":0.00100000},{"price":45286.4,"qty":1.54571953},\
            {"price":45286.6,"qty":1.54571109},\
            {"price":45289.6,"qty":1.54560911},{"price":45290.2,"qty":0.15890660},{"price":45291.8,"qty":1.54553491},\
            {"price":45294.7,"qty":0.04454749},{"price":45296.1,"qty":0.35380000},{"price":45297.5,"qty":0.09945542},\
            {"price":45299.5,"qty":0.18772827}],"checksum":3310070434,"timestamp":"2023-10-06T17:35:55.440295Z"}]}""";

    private final FakeVenue venue = new FakeVenue();
    private final KrakenSession session = new KrakenSession(
            List.of(new Product("BTC-USD", "BTC/USD"), new Product("ETH-USD", "ETH/USD")), 7, venue.ends());

    @BeforeEach
    void open() {
        session.opened(0);
    }

    @Test
    void opensByAskingForInstrumentsAndEachBook() {
        assertThat(venue.sent).containsExactly("""
                {"method":"subscribe","params":{"channel":"instrument","snapshot":true},"req_id":1}""", """
                {"method":"subscribe","params":{"channel":"book","symbol":["BTC/USD"],"depth":10,\
                "snapshot":true},"req_id":2}""", """
                {"method":"subscribe","params":{"channel":"book","symbol":["ETH/USD"],"depth":10,\
                "snapshot":true},"req_id":3}""");
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.RESYNCING);
    }

    @Test
    void aSnapshotWithItsChecksumIsLive() {
        session.frame(SNAPSHOT, 1);
        var quote = venue.quote("BTC-USD");
        assertThat(quote.state()).isEqualTo(QuoteState.LIVE);
        assertThat(quote.update()).isEqualTo("3310070434");
        assertThat(quote.generation()).isEqualTo(7);
        assertThat(quote.book().bids().getFirst().price()).isEqualTo(4_528_350_000_000L);
        assertThat(quote.book().asks()).hasSize(10);
        assertThat(session.good()).isFalse();
    }

    @Test
    void aWrongChecksumWithdrawsAndAsksForThatSymbolOnly() {
        session.frame(SNAPSHOT, 1);
        venue.sent.clear();
        session.frame(update("BTC/USD", "{\"price\":45283.5,\"qty\":0.2}", 1), 2);
        assertThat(venue.doubts).containsExactly("BTC-USD CHECKSUM_MISMATCH");
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.RESYNCING);
        assertThat(venue.quote("BTC-USD").book().bids()).isEmpty();
        assertThat(venue.sent).containsExactly("""
                {"method":"unsubscribe","params":{"channel":"book","symbol":["BTC/USD"],"depth":10},"req_id":4}""", """
                {"method":"subscribe","params":{"channel":"book","symbol":["BTC/USD"],"depth":10,\
                "snapshot":true},"req_id":5}""");
    }

    @Test
    void updatesBeforeTheNewSnapshotAreNotApplied() {
        session.frame(SNAPSHOT, 1);
        session.frame(update("BTC/USD", "{\"price\":45283.5,\"qty\":0.2}", 1), 2);
        session.frame(update("BTC/USD", "{\"price\":45283.5,\"qty\":0.3}", 1), 3);
        assertThat(venue.doubts).hasSize(1);
        session.frame(SNAPSHOT, 4);
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.LIVE);
    }

    @Test
    void asASnapshotThatFailsAgainIsAskedForWithGrowingPauses() {
        var wrong = SNAPSHOT.replace("3310070434", "3310070435");
        for (var at = 1L; at < 60; at++) {
            session.frame(wrong, at * 1_000_000);
        }
        assertThat(venue.sent.stream().filter(text -> text.contains("\"unsubscribe\"")))
                .hasSize(1);
        for (var second = 1L; second < 120; second++) {
            session.frame(wrong, second * 1_000_000_000);
            session.tick(second * 1_000_000_000);
        }
        assertThat(venue.sent.stream().filter(text -> text.contains("\"unsubscribe\"")))
                .hasSizeBetween(5, 30);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a number with an exponent,4e4,BAD_NUMBER",
        "a number in quotes,\"\"\"45283.5\"\"\",BAD_NUMBER",
        "nine places,45283.500000001,BAD_NUMBER",
        "a price of zero,0,BAD_LEVEL",
        "a price below zero,-1.5,BAD_LEVEL"
    })
    void aPoisonedLevelIsKeptWithItsReasonAndTheBookIsDoubted(String name, String price, String reason) {
        session.frame(SNAPSHOT, 1);
        session.frame(update("BTC/USD", "{\"price\":" + price.replace("\"\"", "\"") + ",\"qty\":1}", 1), 2);
        assertThat(venue.poison).singleElement().satisfies(poison -> {
            assertThat(poison.reason()).isEqualTo(reason);
            assertThat(poison.venue()).isEqualTo("kraken");
            assertThat(poison.generation()).isEqualTo(7);
            assertThat(poison.text()).contains("BTC/USD");
        });
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.RESYNCING);
    }

    @Test
    void aBookMessageWithoutChecksumProvesNothing() {
        session.frame(SNAPSHOT, 1);
        session.frame(
                "{\"channel\":\"book\",\"type\":\"update\",\"data\":[{\"symbol\":\"BTC/USD\","
                        + "\"bids\":[],\"asks\":[]}]}",
                2);
        assertThat(venue.poison).extracting(poison -> poison.reason()).containsExactly("NO_CHECKSUM");
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.RESYNCING);
    }

    @Test
    void whatIsNoJsonPutsEveryBookInDoubt() {
        session.frame(SNAPSHOT, 1);
        session.frame("{\"channel\":\"book\",\"type\":\"upd", 2);
        assertThat(venue.poison).extracting(poison -> poison.reason()).containsExactly("NOT_JSON");
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.RESYNCING);
    }

    @Test
    void unknownChannelsFieldsAndProductsAreNothing() {
        session.frame(SNAPSHOT, 1);
        session.frame("{\"channel\":\"news\",\"type\":\"update\",\"data\":[{\"x\":[1,2,{\"y\":null}]}],\"z\":1.5}", 2);
        session.frame("{\"channel\":\"heartbeat\"}", 3);
        session.frame(update("DOGE/USD", "{\"price\":1,\"qty\":1}", 1), 4);
        session.frame("{\"method\":\"pong\",\"req_id\":42}", 5);
        assertThat(venue.poison).isEmpty();
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.LIVE);
        assertThat(venue.alive).isEqualTo(5);
    }

    @Test
    void maintenanceHaltsAndOnlineOpensAgain() {
        session.frame(SNAPSHOT, 1);
        session.frame("{\"channel\":\"status\",\"type\":\"update\",\"data\":[{\"system\":\"maintenance\"}]}", 2);
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.HALTED);
        session.frame(
                "{\"channel\":\"status\",\"type\":\"update\",\"data\":[{\"system\":\"online\","
                        + "\"connection_id\":17843232920108168701}]}",
                3);
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.LIVE);
    }

    @Test
    void theInstrumentChannelGivesStepsAndStatusAndThenPricesMustBeOnTheGrid() {
        session.frame(SNAPSHOT, 1);
        session.frame("""
                {"channel":"instrument","type":"snapshot","data":{"assets":[{"id":"USD","precision":4}],"pairs":[\
                {"symbol":"BTC/USD","base":"BTC","status":"online","qty_precision":8,"qty_increment":0.00000001,\
                "price_precision":1,"price_increment":0.1,"marginable":true},\
                {"symbol":"PEPE/USD","status":"online","qty_increment":1e-05,"price_increment":0.000000001}]}}""", 2);
        var terms = venue.terms("BTC-USD");
        assertThat(terms.tick()).isEqualTo(10_000_000);
        assertThat(terms.lot()).isEqualTo(1);
        assertThat(terms.status()).isEqualTo(TradingStatus.OPEN);
        assertThat(venue.terms).hasSize(1);
        session.frame(update("BTC/USD", "{\"price\":45283.55,\"qty\":1}", 1), 3);
        assertThat(venue.poison).extracting(poison -> poison.reason()).containsExactly("OFF_GRID");
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.RESYNCING);
    }

    @Test
    void aSilentConnectionIsGivenUp() {
        session.frame(SNAPSHOT, 1);
        session.tick(FeedTimes.SILENCE);
        assertThat(venue.abandoned).isEmpty();
        session.tick(FeedTimes.SILENCE + 1);
        assertThat(venue.abandoned).containsExactly("silent");
        session.closed(FeedTimes.SILENCE + 2);
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.DISCONNECTED);
        assertThat(venue.quote("BTC-USD").book().bothSides()).isFalse();
    }

    @Test
    void aBookWithoutAnyMessageWhileOthersComeIsFrozenAndWithdrawn() {
        session.frame(SNAPSHOT, 1);
        for (var second = 1L; second <= 31; second++) {
            session.frame("{\"channel\":\"heartbeat\"}", second * 1_000_000_000L);
            session.tick(second * 1_000_000_000L);
        }
        assertThat(venue.doubts).contains("BTC-USD FROZEN");
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.RESYNCING);
    }

    @Test
    void withoutAnySnapshotInTimeTheConnectionIsGivenUp() {
        for (var second = 1L; second <= 10; second++) {
            session.frame("{\"channel\":\"heartbeat\"}", second * 1_000_000_000L);
            session.tick(second * 1_000_000_000L);
        }
        assertThat(venue.abandoned).containsExactly("no snapshot");
    }

    private static String update(String symbol, String bid, long checksum) {
        return "{\"channel\":\"book\",\"type\":\"update\",\"data\":[{\"symbol\":\"" + symbol + "\",\"bids\":[" + bid
                + "],\"asks\":[],\"checksum\":" + checksum + ",\"timestamp\":\"2026-08-24T22:21:58.343688Z\"}]}";
    }
}
