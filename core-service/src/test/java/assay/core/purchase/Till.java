package assay.core.purchase;

import static assay.core.Trader.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import assay.core.Browser;
import assay.core.Trader;
import assay.local.infra.Patience;
import io.micronaut.runtime.server.EmbeddedServer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Buying at a running core, and the events that follow. */
record Till(EmbeddedServer server, StripeDesk stripe, Browser nobody) {
    static final String GOOD = "4242 4242 4242 4242";

    /** A core whose accounts open. */
    static Till at(EmbeddedServer server, StripeDesk stripe) {
        var nobody = Browser.anonymous(server);
        Trader.awaitFirst(nobody);
        return new Till(server, stripe, nobody);
    }

    /** A purchase that somebody began. */
    record Buying(Browser buyer, String id, String url) {
        Browser.Answer now() {
            return buyer.get("/api/v1/purchases/" + id).expect(200);
        }

        String status() {
            return now().text("status");
        }

        String assessment() {
            return "/api/v1/assessments/" + now().text("assessmentId");
        }
    }

    Buying buy() {
        var buyer = nobody.trader();
        var begun = buyer.post("/api/v1/purchases", UUID.randomUUID().toString(), starter())
                .expect(201);
        return new Buying(buyer, begun.text("id"), begun.text("checkoutUrl"));
    }

    /** Bought, paid, and open. */
    Buying bought() {
        var buying = buy();
        stripe.pay(buying.url(), GOOD);
        await(buying, "completed");
        awaitAssessment(buying, "active");
        return buying;
    }

    Map<String, Object> starter() {
        return Map.of("tierId", Trader.tierId(nobody, "Starter 25K"));
    }

    /** Delivers what happened so far, in any order, some of it twice. */
    void deliver() {
        var events = new ArrayList<>(stripe.events);
        stripe.events.clear();
        events.addAll(List.copyOf(events.subList(0, events.size() / 2)));
        Collections.shuffle(events, new Random(7));
        for (var event : events) {
            assertThat(StripeDesk.deliver(server.getURI(), event)).isEqualTo(200);
        }
    }

    void await(Buying buying, String status) {
        deliver();
        assertThat(Patience.until(PATIENCE, () -> buying.status().equals(status)))
                .as("%s, not %s", status, buying.now().text())
                .isTrue();
    }

    void awaitAssessment(Buying buying, String status) {
        deliver();
        assertThat(Patience.until(
                        PATIENCE,
                        () -> buying.buyer()
                                .get(buying.assessment())
                                .text("status")
                                .equals(status)))
                .as(status)
                .isTrue();
    }

    List<JsonObject> mails(Buying buying) {
        return stripe.mail.list().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(mail -> mail.getString("text").contains(buying.id()))
                .toList();
    }
}
