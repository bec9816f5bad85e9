package assay.market.feed.coinbase;

import static org.assertj.core.api.Assertions.assertThat;

import assay.market.book.Decimals;
import assay.market.feed.FakeVenue;
import assay.market.feed.Product;
import assay.market.feed.Recordings;
import assay.market.quality.QuoteState;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replays what was recorded from the venue; each is skipped where the recordings are not there. */
class CoinbaseRecordingsTest {
    private static final String SESSION = "coinbase-advanced-derived2021-public.jsonl";
    private static final List<Product> PRODUCTS = Stream.of("BAND-GBP", "SKL-GBP", "YFI-BTC", "DASH-BTC", "SKL-USD")
            .map(name -> new Product(name, name))
            .toList();

    @Test
    void theSequenceHasNoHoleAndTheBooksEndAsTheExchangeFeedDid() throws Exception {
        var venue = new FakeVenue();
        var session = new CoinbaseSession(PRODUCTS, 1, venue.ends());
        replay(session, Recordings.lines(SESSION));
        assertThat(venue.doubts).isEmpty();
        assertThat(venue.poison).isEmpty();
        var expected = new ObjectMapper()
                .readTree(Recordings.file("expected-replay-public.json").toFile())
                .path("coinbase-exchange-session2021-public.jsonl")
                .path("final");
        assertThat(expected.size()).isEqualTo(5);
        for (var entry : expected.properties()) {
            var quote = venue.quote(entry.getKey());
            assertThat(quote.state()).isEqualTo(QuoteState.LIVE);
            var bid = quote.book().bids().getFirst();
            var ask = quote.book().asks().getFirst();
            assertThat(List.of(bid.price(), bid.size(), ask.price(), ask.size()))
                    .containsExactly(
                            Decimals.scaled(
                                    entry.getValue().path("bestBid").path(0).asText()),
                            Decimals.scaled(
                                    entry.getValue().path("bestBid").path(1).asText()),
                            Decimals.scaled(
                                    entry.getValue().path("bestAsk").path(0).asText()),
                            Decimals.scaled(
                                    entry.getValue().path("bestAsk").path(1).asText()));
            var book = session.book(entry.getKey());
            assertThat(book.bidCount())
                    .isEqualTo(entry.getValue().path("bidLevels").asInt());
            assertThat(book.askCount())
                    .isEqualTo(entry.getValue().path("askLevels").asInt());
        }
    }

    @ParameterizedTest(name = "line {0}")
    @ValueSource(ints = {1684, 1210})
    void aLostLineIsSeenAtTheNextOne(int lost) throws Exception {
        var lines = Recordings.lines(SESSION);
        var venue = new FakeVenue();
        var session = new CoinbaseSession(PRODUCTS, 1, venue.ends());
        replay(session, lines.subList(0, lost - 1));
        assertThat(venue.doubts).isEmpty();
        session.frame(lines.get(lost), lost);
        assertThat(venue.doubts).hasSize(5).allMatch(doubt -> doubt.endsWith("GAP"));
        assertThat(venue.sent.getLast()).contains("level2").contains("SKL-USD").contains("BAND-GBP");
    }

    @Test
    void theLiveRecordingIsBelievedFromItsFirstFrame() throws Exception {
        var venue = new FakeVenue();
        var session = new CoinbaseSession(List.of(new Product("BTC-USD", "BTC-USD")), 1, venue.ends());
        replay(
                session,
                Recordings.lines("coinbase-advanced-live2026-public.jsonl").subList(0, 12));
        assertThat(venue.doubts).isEmpty();
        assertThat(venue.quote("BTC-USD").update()).isEqualTo("11");
        assertThat(Decimals.text(venue.quote("BTC-USD").book().bids().getFirst().price()))
                .isEqualTo("78856.05");
    }

    private static void replay(CoinbaseSession session, List<String> lines) {
        session.opened(0);
        var at = 0L;
        for (var line : lines) {
            session.frame(line, at++);
        }
    }
}
