package assay.market.feed;

import assay.market.quality.Poison;
import assay.market.quality.QuoteState;
import assay.market.quality.VenueQuote;
import assay.market.quality.VenueTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The other ends of a session, by hand: what it sent, said, doubted and threw away. */
public final class FakeVenue implements FeedWire, FeedSink {
    public final List<String> sent = new ArrayList<>();
    public final List<String> abandoned = new ArrayList<>();
    public final List<String> doubts = new ArrayList<>();
    public final List<Poison> poison = new ArrayList<>();
    public final Map<String, VenueQuote> quotes = new HashMap<>();
    public final Map<String, VenueTerms> terms = new HashMap<>();
    public long alive = -1;

    public SessionEnds ends() {
        return new SessionEnds(this, this, new Random(1));
    }

    public QuoteState state(String symbol) {
        return quote(symbol).state();
    }

    public VenueQuote quote(String symbol) {
        return Objects.requireNonNull(quotes.get(symbol));
    }

    public VenueTerms terms(String symbol) {
        return Objects.requireNonNull(terms.get(symbol));
    }

    @Override
    public void send(String text) {
        sent.add(text);
    }

    @Override
    public void abandon(String reason) {
        abandoned.add(reason);
    }

    @Override
    public void alive(String venue, long now) {
        alive = now;
    }

    @Override
    public void quote(VenueQuote quote) {
        quotes.put(quote.symbol(), quote);
    }

    @Override
    public void terms(VenueTerms found) {
        terms.put(found.symbol(), found);
    }

    @Override
    public void doubted(String venue, String symbol, String reason) {
        doubts.add(symbol + " " + reason);
    }

    @Override
    public void poison(Poison found) {
        poison.add(found);
    }
}
