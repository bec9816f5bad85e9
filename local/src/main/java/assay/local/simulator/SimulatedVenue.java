package assay.local.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One venue: its books, its connections and its switches. Everything but {@link #start} and {@link #close} runs on the
 * simulation's one thread, so that a snapshot and the updates after it never cross.
 */
final class SimulatedVenue implements AutoCloseable {
    private final Venue venue;
    private final int wishedPort;
    private final ScheduledExecutorService thread;
    private final List<Ladder> ladders = new ArrayList<>();
    private final Map<VenueConnection, VenueTalk> talks = new LinkedHashMap<>();
    private @Nullable VenueSocket socket;
    private int port;
    private VenueState state = VenueState.UP;
    private int delayMillis;
    private double offsetPercent;

    SimulatedVenue(Venue venue, int port, long seed, ScheduledExecutorService thread) {
        this.venue = venue;
        this.wishedPort = port;
        this.thread = thread;
        for (var listing : venue.listings()) {
            ladders.add(new Ladder(listing, seed ^ (venue.label() + listing.product()).hashCode()));
        }
    }

    Venue venue() {
        return venue;
    }

    int port() {
        return port;
    }

    void start() {
        socket = VenueSocket.listen(port == 0 ? wishedPort : port, this);
        port = socket.getPort();
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.end();
            socket = null;
        }
    }

    /** Puts every book around its instrument's price and tells those who subscribed. */
    void step(ToDoubleFunction<SimulatedInstrument> prices) {
        for (var ladder : ladders) {
            var market = prices.applyAsDouble(ladder.listing().instrument());
            var change = ladder.advance(market * (1 + venue.offsetBps() / 1e4) * (1 + offsetPercent / 100));
            talks.values().forEach(talk -> talk.moved(ladder, change));
        }
    }

    void second() {
        List.copyOf(talks.values()).forEach(VenueTalk::second);
    }

    void turn(VenueSwitch turned) {
        if (turned.delayMillis() != null) {
            delayMillis = turned.delayMillis();
        }
        if (turned.offsetPercent() != null) {
            offsetPercent = turned.offsetPercent();
        }
        if (turned.state() != null) {
            enter(turned.state());
        }
    }

    private void enter(VenueState wanted) {
        switch (wanted) {
            case UP, FROZEN -> comeUp();
            case DOWN -> {
                close();
                talks.clear();
            }
            case CORRUPT -> talks.values().forEach(VenueTalk::corrupt);
            case CUT -> talks.keySet().forEach(VenueConnection::cut);
        }
        state = wanted == VenueState.CORRUPT || wanted == VenueState.CUT ? state : wanted;
    }

    private void comeUp() {
        if (socket == null) {
            start();
        }
    }

    /** What the switches say, for people. */
    Map<String, Object> describe() {
        return Map.of(
                "state",
                state.label(),
                "url",
                "ws://127.0.0.1:" + port,
                "connections",
                talks.size(),
                "delayMillis",
                delayMillis,
                "offsetPercent",
                offsetPercent);
    }

    boolean isFrozen() {
        return state == VenueState.FROZEN;
    }

    int delayMillis() {
        return delayMillis;
    }

    void later(Runnable work, long millis) {
        var _ = thread.schedule(work, millis, TimeUnit.MILLISECONDS);
    }

    void opened(VenueConnection connection) {
        thread.execute(() -> talks.put(connection, venue.open(ladders, connection)));
    }

    void said(VenueConnection connection, String message) {
        thread.execute(() -> {
            var talk = talks.get(connection);
            if (talk != null && !isFrozen()) {
                talk.said(message);
            }
        });
    }

    void gone(VenueConnection connection) {
        thread.execute(() -> talks.remove(connection));
    }
}
