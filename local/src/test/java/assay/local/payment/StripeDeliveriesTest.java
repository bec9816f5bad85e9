package assay.local.payment;

import static org.assertj.core.api.Assertions.assertThat;

import assay.local.http.HttpLoopback;
import assay.local.infra.Patience;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class StripeDeliveriesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int EVENTS = 60;

    /** The first delivery of each event is refused. */
    @Test
    void everyEventArrivesAtLastAndNotInOrder() {
        var vertx = HttpLoopback.loops();
        var taken = new CopyOnWriteArrayList<String>();
        var refused = new HashSet<String>();
        var signatures = new CopyOnWriteArrayList<Boolean>();
        var server = HttpLoopback.listen(vertx, 0, request -> {
            var _ = request.body().onSuccess(body -> {
                var header = String.valueOf(request.getHeader("stripe-signature"));
                var second = Long.parseLong(header.substring(2, header.indexOf(',')));
                signatures.add(StripeSignature.header(body.toString(), "whsec", Instant.ofEpochSecond(second))
                        .equals(header));
                var id = new JsonObject(body).getString("id");
                var first = refused.add(id);
                if (!first) {
                    taken.add(id);
                }
                var _ = request.response().setStatusCode(first ? 503 : 200).end();
            });
        });
        var target = URI.create("http://" + HttpLoopback.HOST + ":" + server.actualPort());
        try (var deliveries = new StripeDeliveries(target, "whsec", Clock.systemUTC(), new Random(5))) {
            var sent = new java.util.ArrayList<String>();
            for (var n = 0; n < EVENTS; n++) {
                var event = StripeEvent.of("test", new JsonObject().put("id", "o" + n), Instant.EPOCH);
                sent.add(event.id());
                deliveries.accept(event);
            }
            assertThat(Patience.until(PATIENCE, () -> new HashSet<>(taken).size() == EVENTS))
                    .isTrue();
            assertThat(List.copyOf(taken).subList(0, EVENTS)).isNotEqualTo(sent);
            assertThat(signatures).doesNotContain(false);
        } finally {
            server.close().toCompletionStage().toCompletableFuture().join();
            HttpLoopback.end(vertx);
        }
    }
}
