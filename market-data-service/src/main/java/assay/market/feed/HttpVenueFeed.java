package assay.market.feed;

import assay.market.quality.Backoff;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one connection to a venue by the reconnect rule; each connection is a new session with the next generation. One
 * thread does everything that a session sees.
 */
public final class HttpVenueFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpVenueFeed.class);
    private static final Duration HANDSHAKE = Duration.ofSeconds(10);
    private static final long TICK_MILLIS = 50;

    private final String venue;
    private final URI address;
    private final SessionMaker sessions;
    private final FeedSink sink;
    private final LongSupplier clock;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Backoff backoff = new Backoff(random);
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(HANDSHAKE).build();
    private final ScheduledExecutorService thread;
    private @Nullable Connection current;
    private long generation;

    public HttpVenueFeed(Place place, SessionMaker sessions, FeedSink sink, LongSupplier clock) {
        this.venue = place.venue();
        this.address = place.address();
        this.sessions = sessions;
        this.sink = sink;
        this.clock = clock;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("feed-" + place.venue()).daemon().factory());
    }

    /** A venue and where it answers. */
    public record Place(String venue, URI address) {}

    /** Makes the session of one connection. */
    public interface SessionMaker {
        VenueSession make(long generation, SessionEnds ends);
    }

    public void start() {
        thread.execute(this::connect);
        var _ = thread.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.execute(() -> {
            if (current != null) {
                current.end();
            }
            thread.shutdownNow();
        });
        client.shutdownNow();
    }

    private void connect() {
        var connection = new Connection(++generation);
        current = connection;
        var _ = client.newWebSocketBuilder()
                .connectTimeout(HANDSHAKE)
                .buildAsync(address, connection.socket)
                .whenCompleteAsync(
                        (socket, failure) -> {
                            if (failure == null) {
                                connection.opened(socket);
                            } else {
                                connection.gone("cannot connect: " + failure.getMessage());
                            }
                        },
                        thread);
    }

    private void tick() {
        try {
            if (current != null) {
                current.tick(clock.getAsLong());
            }
        } catch (RuntimeException e) {
            LOG.error("{}: a tick failed", venue, e);
            current.gone("failed");
        }
    }

    /** One connection and its session; after it is gone nothing of it is heard. */
    private final class Connection implements FeedWire, VenueSocket.Ears {
        private final VenueSocket socket = new VenueSocket(this);
        private final VenueSession session;
        private boolean open;
        private boolean ended;

        Connection(long number) {
            session = sessions.make(number, new SessionEnds(this, sink, random));
        }

        void opened(WebSocket made) {
            if (ended) {
                made.abort();
                return;
            }
            open = true;
            LOG.info("{}: connected to {}", venue, address);
            session.opened(clock.getAsLong());
            socket.begin();
        }

        void tick(long now) {
            if (open) {
                session.tick(now);
                if (session.good()) {
                    backoff.good(now);
                }
            }
        }

        @Override
        public void send(String text) {
            socket.send(text);
        }

        @Override
        public void abandon(String reason) {
            gone(reason);
        }

        @Override
        public void heard(String text, Runnable more) {
            thread.execute(() -> {
                if (!ended) {
                    hear(text);
                    more.run();
                }
            });
        }

        @Override
        public void lost(String reason) {
            thread.execute(() -> gone(reason));
        }

        private void hear(String text) {
            try {
                session.frame(text, clock.getAsLong());
            } catch (RuntimeException e) {
                // A frame that the session cannot take is a fault of ours; the connection begins anew rather than go on
                // wrongly.
                LOG.error("{}: a frame failed", venue, e);
                gone("failed");
            }
        }

        void gone(String reason) {
            if (!ended) {
                end();
                var pause = backoff.failed();
                LOG.warn("{}: {}; again in {} ms", venue, reason, pause / 1_000_000);
                var _ = thread.schedule(HttpVenueFeed.this::connect, pause, TimeUnit.NANOSECONDS);
            }
        }

        void end() {
            ended = true;
            open = false;
            socket.abort();
            session.closed(clock.getAsLong());
        }
    }
}
