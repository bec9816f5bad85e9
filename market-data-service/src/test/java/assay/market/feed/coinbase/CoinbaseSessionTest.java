package assay.market.feed.coinbase;

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

class CoinbaseSessionTest {
    private final FakeVenue venue = new FakeVenue();
    private final CoinbaseSession session = new CoinbaseSession(
            List.of(new Product("BTC-USD", "BTC-USD"), new Product("ETH-USD", "ETH-USD")), 3, venue.ends());

    @BeforeEach
    void open() {
        session.opened(0);
    }

    @Test
    void opensWithOneChannelAMessage() {
        assertThat(venue.sent).containsExactly("""
                {"type":"subscribe","channel":"heartbeats"}""", """
                {"type":"subscribe","product_ids":["BTC-USD","ETH-USD"],"channel":"status"}""", """
                {"type":"subscribe","product_ids":["BTC-USD","ETH-USD"],"channel":"level2"}""");
    }

    @Test
    void aSnapshotIsLiveAndUpdatesChangeIt() {
        session.frame(level(0, "snapshot", "BTC-USD", "bid 100.5 1", "offer 101 2"), 1);
        session.frame(level(1, "update", "BTC-USD", "bid 100.7 3", "bid 100.5 0"), 2);
        var quote = venue.quote("BTC-USD");
        assertThat(quote.state()).isEqualTo(QuoteState.LIVE);
        assertThat(quote.update()).isEqualTo("1");
        assertThat(quote.book().bids()).singleElement().satisfies(level -> {
            assertThat(level.price()).isEqualTo(10_070_000_000L);
            assertThat(level.size()).isEqualTo(300_000_000L);
        });
    }

    @Test
    void aHoleInTheSequenceMakesEveryProductSuspectAndAsksForBothAgain() {
        live();
        venue.sent.clear();
        session.frame(level(3, "update", "BTC-USD", "bid 1 1"), 3);
        assertThat(venue.doubts).containsExactly("BTC-USD GAP", "ETH-USD GAP");
        assertThat(venue.state("ETH-USD")).isEqualTo(QuoteState.RESYNCING);
        assertThat(venue.sent).containsExactly("""
                {"type":"unsubscribe","product_ids":["BTC-USD","ETH-USD"],"channel":"level2"}""", """
                {"type":"subscribe","product_ids":["BTC-USD","ETH-USD"],"channel":"level2"}""");
        session.frame(level(4, "update", "BTC-USD", "bid 2 1"), 4);
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.RESYNCING);
        session.frame(level(5, "snapshot", "BTC-USD", "bid 3 1", "offer 4 1"), 5);
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.LIVE);
    }

    @Test
    void heartbeatsAndAcknowledgementsCountInTheSequence() {
        live();
        session.frame(
                "{\"channel\":\"heartbeats\",\"timestamp\":\"2026-09-30T02:37:15.05Z\",\"sequence_num\":2,\"events\":[{"
                        + "\"current_time\":\"2026-09-30 02:37:15.057778606 +0000 UTC m=+21697.1\","
                        + "\"heartbeat_counter\":\"21697\"}]}",
                2);
        session.frame(
                "{\"channel\":\"subscriptions\",\"sequence_num\":3,"
                        + "\"events\":[{\"subscriptions\":{\"level2\":[\"BTC-USD\"]}}]}",
                3);
        session.frame(level(4, "update", "BTC-USD"), 4);
        assertThat(venue.doubts).isEmpty();
        assertThat(venue.quote("BTC-USD").update()).isEqualTo("4");
        session.frame("{\"channel\":\"heartbeats\",\"sequence_num\":6,\"events\":[]}", 5);
        assertThat(venue.doubts).hasSize(2);
    }

    @Test
    void theFieldsMayComeInAnyOrder() {
        session.frame(
                "{\"events\":[{\"updates\":[{\"new_quantity\":\"1\",\"price_level\":\"5\",\"side\":\"bid\"},"
                        + "{\"new_quantity\":\"1\",\"price_level\":\"6\",\"side\":\"offer\"}],"
                        + "\"product_id\":\"BTC-USD\","
                        + "\"type\":\"snapshot\"}],\"sequence_num\":0,\"channel\":\"l2_data\"}",
                1);
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.LIVE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a size that is no number,bid 100 0.-10000,BAD_NUMBER",
        "a price with an exponent,bid 1e5 1,BAD_NUMBER",
        "a size below zero,bid 100 -1,BAD_LEVEL",
        "a price of zero,bid 0 1,BAD_LEVEL",
        "an unknown side,buy 100 1,BAD_SIDE"
    })
    void poisonIsKeptWithItsReasonAndNothingOfItIsApplied(String name, String level, String reason) {
        live();
        session.frame(level(2, "update", "BTC-USD", "bid 101 5", level), 3);
        assertThat(venue.poison).singleElement().satisfies(poison -> {
            assertThat(poison.reason()).isEqualTo(reason);
            assertThat(poison.text()).contains("BTC-USD");
        });
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.RESYNCING);
        assertThat(venue.quote("BTC-USD").book().bids()).isEmpty();
    }

    @Test
    void aCrossedBookIsHeldAndAtTheThirdMessageDoubted() {
        live();
        session.frame(level(2, "update", "BTC-USD", "bid 105 1"), 3);
        assertThat(venue.quote("BTC-USD").update()).isEqualTo("0");
        assertThat(venue.quote("BTC-USD").book().bids().getFirst().price()).isEqualTo(10_000_000_000L);
        session.frame(level(3, "update", "BTC-USD"), 4);
        session.frame(level(4, "update", "BTC-USD", "bid 105 0"), 5);
        assertThat(venue.quote("BTC-USD").update()).isEqualTo("4");
        session.frame(level(5, "update", "BTC-USD", "bid 105 1"), 6);
        session.frame(level(6, "update", "BTC-USD"), 7);
        session.frame(level(7, "update", "BTC-USD"), 8);
        assertThat(venue.doubts).containsExactly("BTC-USD CROSSED");
    }

    @Test
    void aBookCrossedForAQuarterOfASecondIsDoubtedWithoutAMessage() {
        live();
        session.frame(level(2, "update", "BTC-USD", "bid 105 1"), 1_000_000_000L);
        session.tick(1_250_000_000L);
        assertThat(venue.doubts).isEmpty();
        session.tick(1_250_000_001L);
        assertThat(venue.doubts).containsExactly("BTC-USD CROSSED");
    }

    @Test
    void aLockedBookIsLive() {
        live();
        session.frame(level(2, "update", "BTC-USD", "bid 102 1"), 3);
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.LIVE);
    }

    @Test
    void theStatusChannelGivesStepsAndHalts() {
        live();
        session.frame(status(2, "online"), 3);
        assertThat(venue.terms("BTC-USD").tick()).isEqualTo(1_000_000L);
        assertThat(venue.terms("BTC-USD").lot()).isEqualTo(1L);
        session.frame(status(3, "offline"), 4);
        assertThat(venue.terms("BTC-USD").status()).isEqualTo(TradingStatus.HALTED);
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.HALTED);
        assertThat(venue.state("ETH-USD")).isEqualTo(QuoteState.LIVE);
        session.frame(level(4, "update", "BTC-USD", "bid 99.001 1"), 5);
        assertThat(venue.poison).extracting(poison -> poison.reason()).containsExactly("OFF_GRID");
    }

    @Test
    void aRefusalGivesTheConnectionUp() {
        session.frame("{\"type\":\"error\",\"message\":\"too many requests\"}", 1);
        assertThat(venue.abandoned).containsExactly("refused: too many requests");
    }

    @Test
    void aSilentConnectionIsGivenUpAndWithdrawn() {
        live();
        session.tick(FeedTimes.SILENCE + 2);
        assertThat(venue.abandoned).containsExactly("silent");
        session.closed(FeedTimes.SILENCE + 3);
        assertThat(venue.state("BTC-USD")).isEqualTo(QuoteState.DISCONNECTED);
    }

    private void live() {
        session.frame(level(0, "snapshot", "BTC-USD", "bid 100 1", "offer 102 1"), 1);
        session.frame(level(1, "snapshot", "ETH-USD", "bid 10 1", "offer 11 1"), 2);
    }

    private static String status(long sequence, String status) {
        return "{\"channel\":\"status\",\"sequence_num\":" + sequence
                + ",\"events\":[{\"type\":\"snapshot\",\"products\":[{\"product_type\":\"SPOT\",\"id\":\"BTC-USD\","
                + "\"base_increment\":\"0.00000001\",\"quote_increment\":\"0.01\",\"status\":\"" + status + "\"}]}]}";
    }

    private static String level(long sequence, String type, String product, String... levels) {
        var updates = new StringBuilder();
        for (var level : levels) {
            var parts = level.split(" ", -1);
            updates.append(updates.isEmpty() ? "" : ",")
                    .append("{\"side\":\"" + parts[0]
                            + "\",\"event_time\":\"2026-08-24T22:34:13.5Z\",\"price_level\":\"")
                    .append(parts[1] + "\",\"new_quantity\":\"" + parts[2] + "\"}");
        }
        return "{\"channel\":\"l2_data\",\"timestamp\":\"2026-08-24T22:34:13.8Z\",\"sequence_num\":" + sequence
                + ",\"events\":[{\"type\":\"" + type + "\",\"product_id\":\"" + product + "\",\"updates\":[" + updates
                + "]}]}";
    }
}
