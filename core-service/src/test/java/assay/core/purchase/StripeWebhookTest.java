package assay.core.purchase;

import static assay.core.Trader.PATIENCE;
import static assay.core.purchase.Till.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import assay.core.Trader;
import assay.core.purchase.Till.Buying;
import assay.local.infra.Patience;
import assay.local.payment.StripeSignature;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events: whose are believed, and what they can bring about. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StripeWebhookTest extends AtTheTill {
    @Inject
    PurchaseHandler purchases;

    @Test
    void whatNoEventToldIsAskedFor() throws Exception {
        var buying = till.buy();
        stripe.pay(buying.url(), GOOD);
        stripe.events.clear();
        purchases.settle(UUID.fromString(buying.id()));
        assertThat(buying.status()).isEqualTo("completed");
    }

    /** Whoever has only the address of the page can pay nothing less and open nothing else. */
    @Test
    void aCheapCheckoutReplayedForADearTierGrantsNothing() {
        var buyer = till.nobody().trader();
        var cheap = buyer.post("/api/v1/purchases", "cheap", till.starter()).expect(201);
        var tier = Map.<String, Object>of("tierId", Trader.tierId(till.nobody(), "Standard 50K"));
        var dear = buyer.post("/api/v1/purchases", "dear", tier).expect(201);
        stripe.pay(cheap.text("checkoutUrl"), GOOD);
        for (var event : List.copyOf(stripe.events)) {
            var claims = event.body().replace(cheap.text("id"), dear.text("id"));
            assertThat(StripeDesk.deliver(
                            server.getURI(), claims, StripeSignature.header(claims, StripeDesk.SECRET, Instant.now())))
                    .isEqualTo(200);
        }
        // And a session of a dollar, made by somebody with our key, that names the dear purchase.
        var forged = stripe.call(
                "/v1/checkout/sessions",
                "mode=payment&success_url=x&line_items[0][quantity]=1&line_items[0][price_data][currency]=usd"
                        + "&line_items[0][price_data][unit_amount]=100"
                        + "&line_items[0][price_data][product_data][name]=x&client_reference_id=" + dear.text("id"));
        assertThat(forged.statusCode()).as(forged::body).isEqualTo(200);
        stripe.pay(new JsonObject(forged.body()).getString("url"), GOOD);
        till.deliver();
        var paid = new Buying(buyer, cheap.text("id"), "");
        assertThat(Patience.until(PATIENCE, () -> paid.status().equals("completed")))
                .isTrue();
        assertThat(new Buying(buyer, dear.text("id"), "").status()).isEqualTo("pending");
        assertThat(buyer.get("/api/v1/assessments").items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "empty", "other secret", "old", "of tomorrow", "other body", "no time", "v0"})
    void anEventThatNobodySignedJustNowIsRefused(String how) {
        var buying = till.buy();
        stripe.pay(buying.url(), GOOD);
        var body = stripe.events.getLast().body();
        stripe.events.clear();
        var good = StripeSignature.header(body, StripeDesk.SECRET, Instant.now());
        var signature = switch (how) {
            case "none" -> "";
            case "empty" -> "t=,v1=";
            case "other secret" -> StripeSignature.header(body, "whsec_guessed", Instant.now());
            case "old" ->
                StripeSignature.header(body, StripeDesk.SECRET, Instant.now().minusSeconds(301));
            case "other body" -> StripeSignature.header(body + " ", StripeDesk.SECRET, Instant.now());
            case "no time" -> good.substring(good.indexOf("v1"));
            case "v0" -> good.replace("v1=", "v0=");
            default -> "t=99999999999," + good.substring(good.indexOf("v1"));
        };
        assertThat(StripeDesk.deliver(server.getURI(), body, signature)).isEqualTo(400);
        assertThat(buying.status()).isEqualTo("pending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"id\":1,\"type\":\"x\"}", "{\"id\":\"evt_1\",\"type\":\"x\"}"})
    void whatIsNoEventIsRefusedEvenSigned(String body) {
        assertThat(StripeDesk.deliver(
                        server.getURI(), body, StripeSignature.header(body, StripeDesk.SECRET, Instant.now())))
                .isEqualTo(400);
    }
}
