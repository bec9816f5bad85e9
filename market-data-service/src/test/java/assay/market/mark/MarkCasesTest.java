package assay.market.mark;

import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.mark.Mark;
import assay.domain.mark.MarkFormula;
import assay.domain.mark.MarkParameters;
import assay.domain.number.Price;
import assay.domain.number.Ratio;
import assay.market.book.BookView;
import assay.market.book.BookView.Level;
import assay.market.book.Decimals;
import assay.market.feed.Recordings;
import assay.market.mark.Picture.Place;
import assay.market.quality.QuoteState;
import assay.market.quality.VenueQuote;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What venues show, put before the formula: the worked cases, and what each state of a quote becomes. */
class MarkCasesTest {
    private static final String SYMBOL = "BTC-USD";
    private static final long NOW = 1_000_000_000_000L;
    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");
    private static final String HASH = "ab".repeat(32);

    private final Map<Place, VenueQuote> quotes = new HashMap<>();
    private final Map<String, Long> alive = new HashMap<>();

    @Test
    void theWorkedCasesComeOutAsPublished() throws Exception {
        var cases = new ObjectMapper()
                .readTree(Recordings.file("vectors-public.json").toFile())
                .path("consolidatedMark")
                .path("cases");
        assertThat(cases.size()).isEqualTo(6);
        for (var each : cases) {
            quotes.clear();
            alive.clear();
            for (var quote : each.path("quotes").properties()) {
                shows(quote.getKey(), quote.getValue());
            }
            var mark = mark();
            var name = each.path("case").asText();
            assertThat(mark.state().name())
                    .as(name)
                    .isEqualTo(each.path("state").asText());
            assertThat(mark.price() == null ? "null" : mark.price().toString())
                    .as(name)
                    .isEqualTo(each.path("mark").asText("null"));
            for (var quote : mark.quotes()) {
                var expected = each.path("rejected").path(quote.venue().name()).asText("");
                var found = quote.excluded() == null ? "" : quote.excluded().name();
                assertThat(expected).as(name + " " + quote.venue()).startsWith(found);
                assertThat(found.isEmpty()).isEqualTo(expected.isEmpty());
            }
            assertThat(MarkFormula.recompute(mark, parameters())).isEqualTo(mark);
        }
    }

    @Test
    void onlyALiveQuoteVotesAndAWithdrawnOneShowsNothing() throws Exception {
        for (var state : QuoteState.values()) {
            quote("kraken", state, "100", "100.1");
            alive.put("kraken", NOW - 40_000_000L);
            var quote = mark().quotes().get(2);
            assertThat(quote.venue()).isEqualTo(Venue.KRAKEN);
            assertThat(quote.excluded() == null).isEqualTo(state == QuoteState.LIVE);
            assertThat(quote.ageMillis()).isEqualTo(40);
            assertThat(quote.update()).isEqualTo("u-1");
        }
    }

    @Test
    void aVenueThatNeverSpokeIsNoneOfTheVoters() {
        assertThat(mark().quotes()).hasSize(3).allMatch(quote -> quote.excluded() != null && quote.bid() == null);
    }

    private Mark mark() {
        var picture = new Picture(NOW, quotes, Map.of(), alive);
        return Showings.mark(SYMBOL, picture, new Showings.Moment(AT, null), new Showings.Formula(parameters(), HASH));
    }

    private void shows(String venue, JsonNode shown) throws Exception {
        var state = shown.path("status").asText().equals("LIVE") ? QuoteState.LIVE : QuoteState.HALTED;
        quote(venue, state, shown.path("bid").asText(), shown.path("ask").asText());
        alive.put(venue, NOW - shown.path("ageMs").asLong() * 1_000_000L);
    }

    private void quote(String venue, QuoteState state, String bid, String ask) throws Exception {
        var book =
                new BookView(List.of(new Level(Decimals.scaled(bid), 1)), List.of(new Level(Decimals.scaled(ask), 1)));
        quotes.put(new Place(venue, SYMBOL), new VenueQuote(venue, SYMBOL, state, book, "u-1", 1, NOW));
    }

    private static MarkParameters parameters() {
        var sources = Stream.of("binance 0.5", "coinbase 0.3", "kraken 0.2")
                .map(text -> text.split(" ", -1))
                .map(part -> new MarkParameters.Source(
                        new Symbol(SYMBOL),
                        new Venue(part[0].toLowerCase(Locale.ROOT)),
                        Ratio.of(part[1]),
                        Price.of("0.01")))
                .toList();
        return new MarkParameters(2_000, Ratio.of("0.005"), Ratio.of("0.005"), Ratio.of("0.0025"), 2, 3_000, sources);
    }
}
