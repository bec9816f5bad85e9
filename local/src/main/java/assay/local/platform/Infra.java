package assay.local.platform;

import assay.local.gateway.Backend;
import assay.local.gateway.HttpGateway;
import assay.local.http.HttpLoopback;
import assay.local.infra.EmbeddedKafka;
import assay.local.infra.EmbeddedPostgres;
import assay.local.infra.EmbeddedRedis;
import assay.local.mail.EmbeddedMail;
import assay.local.payment.HttpPaymentControl;
import assay.local.payment.HttpStripe;
import assay.local.payment.StripeDeliveries;
import assay.local.payment.StripeSimulator;
import assay.local.simulator.HttpMarketControl;
import assay.local.simulator.PriceStore;
import assay.local.simulator.SimulatedVenues;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka, PostgreSQL, Redis, the simulated venues, payments and mail, and the gateway in one process. PostgreSQL and
 * Redis are child processes that are started again when they crash; Kafka's crash is the process's own.
 */
final class Infra implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Infra.class);
    private static final long WATCH_MILLIS = 500;

    private final Settings settings;
    private final Map<String, String> missing = new ConcurrentSkipListMap<>();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("watch").daemon().factory());
    private volatile boolean closing;

    /** Folder, ports, the seed of what is simulated, the folder of the built page, what payments are signed with. */
    record Settings(Path state, Ports ports, long seed, Path page, PaymentSecrets payments) {}

    Infra(Settings settings) {
        this.settings = settings;
        List.of("kafka", "postgres", "redis").forEach(part -> missing.put(part, "starting"));
    }

    /** Returns once every part takes requests. */
    void start() {
        var vertx = HttpLoopback.loops();
        keep(() -> HttpLoopback.end(vertx));
        var venues = SimulatedVenues.start(
                new SimulatedVenues.Settings(port(Port.COINBASE), port(Port.KRAKEN), settings.seed()),
                new PriceStore(settings.state().resolve("prices")));
        keep(venues);
        var stripe = stripe();
        keep(HttpStripe.start(
                vertx, port(Port.STRIPE), stripe, settings.payments().key()));
        var mail = EmbeddedMail.start(port(Port.MAIL));
        keep(mail);
        var controls =
                new HttpMarketControl.Parts(venues, new HttpPaymentControl(stripe), mail, () -> new TreeMap<>(missing));
        keep(HttpMarketControl.start(vertx, port(Port.ADMIN), controls));
        keep(HttpGateway.start(vertx, new HttpGateway.Settings(port(Port.GATEWAY), backends(), settings.page())));
        join(List.of(
                begin("kafka", () -> EmbeddedKafka.start(folder("kafka"), port(Port.KAFKA))),
                begin("postgres", this::startPostgres),
                begin("redis", this::startRedis)));
    }

    private StripeSimulator stripe() {
        var target = URI.create("http://" + HttpLoopback.HOST + ":" + port(Port.CORE) + "/api/v1/webhooks/stripe");
        var secret = settings.payments().webhook();
        var deliveries = new StripeDeliveries(target, secret, Clock.systemUTC(), new Random(settings.seed()));
        keep(deliveries);
        return new StripeSimulator(folder("stripe"), Clock.systemUTC(), deliveries);
    }

    private AutoCloseable startPostgres() {
        return watched(new Revived<>(
                "postgres",
                new Revived.Life<>(
                        () -> EmbeddedPostgres.start(folder("postgres"), port(Port.POSTGRES)),
                        EmbeddedPostgres::isAlive,
                        EmbeddedPostgres::close)));
    }

    private AutoCloseable startRedis() {
        return watched(new Revived<>(
                "redis",
                new Revived.Life<>(
                        () -> EmbeddedRedis.start(folder("redis"), port(Port.REDIS)),
                        EmbeddedRedis::isAlive,
                        EmbeddedRedis::close)));
    }

    private AutoCloseable watched(Revived<?> part) {
        var _ = watch.scheduleWithFixedDelay(
                () -> {
                    if (!closing) {
                        part.reviveIfDead(missing);
                    }
                },
                WATCH_MILLIS,
                WATCH_MILLIS,
                TimeUnit.MILLISECONDS);
        return part;
    }

    private CompletableFuture<Void> begin(String part, Supplier<AutoCloseable> start) {
        return CompletableFuture.runAsync(
                () -> {
                    var since = System.nanoTime();
                    keep(start.get());
                    missing.remove(part);
                    LOG.info("{} ready after {} ms", part, (System.nanoTime() - since) / 1_000_000);
                },
                work -> Thread.ofPlatform().name("start " + part).start(work));
    }

    private static void join(List<CompletableFuture<Void>> starts) {
        try {
            CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private synchronized void keep(AutoCloseable part) {
        running.push(part);
    }

    @Override
    public synchronized void close() {
        closing = true;
        watch.shutdownNow();
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception failure) {
                LOG.warn("a part did not end well", failure);
            }
        }
    }

    private Path folder(String part) {
        return settings.state().resolve(part);
    }

    private int port(Port port) {
        return settings.ports().of(port);
    }

    private List<Backend> backends() {
        return List.of(
                new Backend(Backend.CORE, port(Port.CORE)),
                new Backend(Backend.MARKET_DATA, port(Port.MARKET_DATA)),
                new Backend(Backend.MONTE_CARLO, port(Port.MONTE_CARLO)),
                new Backend(Backend.WEBSOCKET, port(Port.WEBSOCKET)),
                new Backend(Backend.REPORT, port(Port.REPORT)),
                new Backend(Backend.INFRA, port(Port.ADMIN)));
    }
}
