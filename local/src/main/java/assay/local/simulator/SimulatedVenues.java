package assay.local.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every simulated venue and the one market behind them, stepped by one thread. The same seed gives the same prices tick
 * for tick as long as nobody moves the market.
 */
public final class SimulatedVenues implements AutoCloseable {
    static final int TICKS_PER_SECOND = 8;

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedVenues.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("market").daemon().factory());
    private final Map<SimulatedInstrument, PriceWalk> walks = new LinkedHashMap<>();
    private final List<SimulatedVenue> venues = new ArrayList<>();
    private final PriceStore prices;
    private long ticks;

    /** Ports of the two venues, 0 for any free one, and the seed of the walks. */
    public record Settings(int coinbasePort, int krakenPort, long seed) {}

    private SimulatedVenues(Settings settings, PriceStore prices) {
        this.prices = prices;
        var last = prices.read();
        for (var instrument : SimulatedInstrument.ALL) {
            var seed = settings.seed() ^ instrument.symbol().hashCode();
            walks.put(instrument, new PriceWalk(last.getOrDefault(instrument.symbol(), instrument.start()), seed));
        }
        venues.add(new SimulatedVenue(Venue.COINBASE, settings.coinbasePort(), settings.seed(), thread));
        venues.add(new SimulatedVenue(Venue.KRAKEN, settings.krakenPort(), settings.seed(), thread));
    }

    /** Starts both venues and the market; prices go on from where the store's last run left them. */
    public static SimulatedVenues start(Settings settings, PriceStore prices) {
        var simulation = new SimulatedVenues(settings, prices);
        simulation.stepVenues();
        simulation.keepPrices();
        simulation.venues.forEach(SimulatedVenue::start);
        var pause = TimeUnit.SECONDS.toMicros(1) / TICKS_PER_SECOND;
        var _ = simulation.thread.scheduleAtFixedRate(simulation::tick, pause, pause, TimeUnit.MICROSECONDS);
        return simulation;
    }

    public String coinbaseUrl() {
        return url(Venue.COINBASE);
    }

    public String krakenUrl() {
        return url(Venue.KRAKEN);
    }

    /**
     * Walks one instrument by a percentage within some seconds, in every venue at once; false for an unknown symbol.
     */
    public boolean move(String symbol, double percent, double seconds) {
        var instrument = SimulatedInstrument.named(symbol);
        instrument.ifPresent(each -> ask(() -> {
            walk(each).move(percent, (int) Math.round(seconds * TICKS_PER_SECOND));
            return each;
        }));
        return instrument.isPresent();
    }

    /** Turns the switches of one venue; throws {@link IllegalStateException} when its port is taken meanwhile. */
    public void turn(Venue venue, VenueSwitch turned) {
        ask(() -> {
            one(venue).turn(turned);
            return venue;
        });
    }

    /** Prices and switches as they are now. */
    Map<String, Object> describe() {
        return ask(() -> {
            var described = new LinkedHashMap<String, Object>();
            venues.forEach(each -> described.put(each.venue().label(), each.describe()));
            var items = walks.entrySet().stream()
                    .map(each -> Map.of(
                            "symbol", each.getKey().symbol(),
                            "price", PriceStore.text(each.getValue().price()),
                            "moving", each.getValue().isMoving()))
                    .toList();
            return Map.of("venues", described, "instruments", items);
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
        venues.forEach(SimulatedVenue::close);
        keepPrices();
    }

    private void tick() {
        try {
            walks.values().forEach(PriceWalk::step);
            stepVenues();
            if (++ticks % TICKS_PER_SECOND == 0) {
                venues.forEach(SimulatedVenue::second);
                keepPrices();
            }
        } catch (RuntimeException failure) {
            LOG.error("a step of the simulated market failed", failure);
        }
    }

    private void stepVenues() {
        venues.forEach(each -> each.step(instrument -> walk(instrument).price()));
    }

    private void keepPrices() {
        var now = new LinkedHashMap<String, Double>();
        walks.forEach((instrument, walk) -> now.put(instrument.symbol(), walk.price()));
        prices.write(now);
    }

    private PriceWalk walk(SimulatedInstrument instrument) {
        var walk = walks.get(instrument);
        if (walk == null) {
            throw new IllegalStateException(instrument + " has no price");
        }
        return walk;
    }

    private SimulatedVenue one(Venue venue) {
        return venues.stream().filter(each -> each.venue() == venue).findFirst().orElseThrow();
    }

    private String url(Venue venue) {
        return "ws://127.0.0.1:" + one(venue).port();
    }

    private <T> T ask(Supplier<T> question) {
        try {
            return CompletableFuture.supplyAsync(question, thread).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
