package assay.local.payment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events to one address: each after a short while of its own, so that they overtake one another; one in ten
 * twice; and again, ever more slowly, until it is taken or was tried sixteen times.
 */
public final class StripeDeliveries implements Consumer<StripeEvent>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StripeDeliveries.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TRIES = 16;
    private static final int DOUBLINGS = 6;
    private static final int TWICE_OF_TEN = 1;
    private static final int JITTER_MILLIS = 150;
    private static final int AGAIN_MILLIS = 500;

    private final URI target;
    private final String secret;
    private final Clock clock;
    private final RandomGenerator random;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("stripe-deliveries-", 0).factory());

    public StripeDeliveries(URI target, String secret, Clock clock, RandomGenerator random) {
        this.target = target;
        this.secret = secret;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public void accept(StripeEvent event) {
        deliver(event, 1, random.nextInt(JITTER_MILLIS));
        if (random.nextInt(10) < TWICE_OF_TEN) {
            deliver(event, 1, random.nextInt(4 * JITTER_MILLIS));
        }
    }

    private void deliver(StripeEvent event, int nth, long millis) {
        if (!threads.isShutdown()) {
            var _ = threads.schedule(() -> send(event, nth), millis, TimeUnit.MILLISECONDS);
        }
    }

    private void send(StripeEvent event, int nth) {
        if (!isTaken(event) && nth < TRIES) {
            deliver(event, nth + 1, (long) AGAIN_MILLIS << Math.min(nth, DOUBLINGS));
        }
    }

    private boolean isTaken(StripeEvent event) {
        var request = HttpRequest.newBuilder(target)
                .timeout(PATIENCE)
                .header("content-type", "application/json; charset=utf-8")
                .header("stripe-signature", StripeSignature.header(event.body(), secret, clock.instant()))
                .POST(HttpRequest.BodyPublishers.ofString(event.body()))
                .build();
        try {
            var status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 300) {
                LOG.info("{} {} was answered {}", event.type(), event.id(), status);
            }
            return status < 300;
        } catch (IOException failure) {
            LOG.info("{} {} was not taken: {}", event.type(), event.id(), failure.toString());
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }
}
