package assay.market.mark;

import assay.market.feed.FeedSink;
import assay.market.mark.Picture.Place;
import assay.market.quality.Poison;
import assay.market.quality.VenueQuote;
import assay.market.quality.VenueTerms;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the venues show now, gathered from their connections' threads. */
public final class LiveQuotes implements FeedSink {
    private static final Logger LOG = LoggerFactory.getLogger(LiveQuotes.class);

    private final ConcurrentMap<Place, VenueQuote> quotes = new ConcurrentHashMap<>();
    private final ConcurrentMap<Place, VenueTerms> terms = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Long> alive = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> doubts = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Consumer<Poison> quarantine;

    public LiveQuotes(Consumer<Poison> quarantine) {
        this.quarantine = quarantine;
    }

    /** Called on a connection's thread after each change; must not block. */
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    public Picture picture(long now) {
        return new Picture(now, quotes, terms, alive);
    }

    /** How often books were doubted since the start, by venue, instrument and reason. */
    public Map<String, Long> doubts() {
        var counts = new ConcurrentHashMap<String, Long>();
        doubts.forEach((reason, count) -> counts.put(reason, count.sum()));
        return counts;
    }

    @Override
    public void alive(String venue, long now) {
        alive.put(venue, now);
    }

    @Override
    public void quote(VenueQuote quote) {
        quotes.put(new Place(quote.venue(), quote.symbol()), quote);
        listeners.forEach(Runnable::run);
    }

    @Override
    public void terms(VenueTerms found) {
        terms.put(new Place(found.venue(), found.symbol()), found);
        listeners.forEach(Runnable::run);
    }

    @Override
    public void doubted(String venue, String symbol, String reason) {
        LOG.info("{}: the book of {} is doubted: {}", venue, symbol, reason);
        doubts.computeIfAbsent(venue + " " + symbol + " " + reason, _ -> new LongAdder())
                .increment();
    }

    @Override
    public void poison(Poison poison) {
        quarantine.accept(poison);
    }
}
