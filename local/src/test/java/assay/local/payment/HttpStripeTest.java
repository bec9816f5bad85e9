package assay.local.payment;

import static org.assertj.core.api.Assertions.assertThat;

import assay.local.http.HttpLoopback;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpStripeTest {
    private static final String ASKED =
            "mode=payment&client_reference_id=p1&success_url=http://localhost:1/purchases/p1"
                    + "&line_items[0][quantity]=1&line_items[0][price_data][currency]=usd"
                    + "&line_items[0][price_data][unit_amount]=9900"
                    + "&line_items[0][price_data][product_data][name]=Starter <b>25K</b>"
                    + "&payment_intent_data[metadata][purchase]=p1";

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<StripeEvent> events = new CopyOnWriteArrayList<>();
    private Vertx vertx;
    private HttpStripe stripe;

    @BeforeEach
    void start() {
        vertx = HttpLoopback.loops();
        stripe = HttpStripe.start(vertx, 0, new StripeSimulator(folder, Clock.systemUTC(), events::add), "sk_test_1");
    }

    @AfterEach
    void stop() {
        stripe.close();
        HttpLoopback.end(vertx);
    }

    private HttpResponse<String> call(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(stripe.address().resolve(path)).header("authorization", "Bearer sk_test_1");
    }

    private HttpResponse<String> open(String form, String key) throws IOException, InterruptedException {
        return call(to("/v1/checkout/sessions")
                .header("idempotency-key", key)
                .POST(HttpRequest.BodyPublishers.ofString(
                        form.replace("<", "%3C").replace(" ", "+"))));
    }

    private HttpResponse<String> pay(String url, String form) throws IOException, InterruptedException {
        return call(HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private JsonObject session(String id) throws IOException, InterruptedException {
        return new JsonObject(call(to("/v1/checkout/sessions/" + id
                        + "?expand[0]=payment_intent.latest_charge"
                                .replace("[", "%5B")
                                .replace("]", "%5D")))
                .body());
    }

    @Test
    void aSessionIsPaidAtItsPageAndSaysSo() throws Exception {
        var opened = new JsonObject(open(ASKED, "k").body());
        assertThat(opened.getString("status")).isEqualTo("open");
        assertThat(opened.getValue("payment_intent")).isNull();
        var page = call(HttpRequest.newBuilder(URI.create(opened.getString("url"))));
        assertThat(page.body())
                .contains("99.00 USD")
                .contains("Starter &lt;b&gt;25K")
                .doesNotContain("<b>25K");
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'")
                .contains("form-action 'self' http://localhost:1/");

        var paid = pay(opened.getString("url"), "cardNumber=4242+4242+4242+4242");
        assertThat(paid.statusCode()).isEqualTo(303);
        assertThat(paid.headers().firstValue("location")).contains("http://localhost:1/purchases/p1");
        var session = session(opened.getString("id"));
        assertThat(session.getString("payment_status")).isEqualTo("paid");
        var intent = session.getJsonObject("payment_intent");
        assertThat(intent.getJsonObject("metadata").getString("purchase")).isEqualTo("p1");
        assertThat(intent.getLong("amount_received")).isEqualTo(9_900);
        assertThat(intent.getJsonObject("latest_charge").getBoolean("disputed")).isFalse();
        assertThat(events)
                .extracting(StripeEvent::type)
                .containsExactly("payment_intent.succeeded", "charge.succeeded", "checkout.session.completed");
        assertThat(pay(opened.getString("url"), "cardNumber=4242424242424242").statusCode())
                .as("paid once")
                .isEqualTo(303);
        assertThat(events).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000000002,    generic_decline",
        "4000 0000 0000 9995, insufficient_funds",
        "4000-0000-0000-0069, expired_card",
        "1234,                incorrect_number"
    })
    void aRejectedCardLeavesTheCheckoutOpen(String card, String code) throws Exception {
        var opened = new JsonObject(open(ASKED, "k").body());
        var rejected = pay(opened.getString("url"), "cardNumber=" + card.replace(" ", "+"));
        assertThat(rejected.statusCode()).isEqualTo(402);
        assertThat(rejected.body()).contains("role=\"alert\"");
        var session = session(opened.getString("id"));
        assertThat(session.getString("status")).isEqualTo("open");
        assertThat(session.getJsonObject("payment_intent")
                        .getJsonObject("last_payment_error")
                        .getString("decline_code"))
                .isEqualTo(code);
    }

    @Test
    void theSameKeyIsTheSameSession() throws Exception {
        var first = open(ASKED, "k");
        var again = open(ASKED, "k");
        assertThat(new JsonObject(again.body()).getString("id"))
                .isEqualTo(new JsonObject(first.body()).getString("id"));
        assertThat(again.headers().firstValue("idempotent-replayed")).contains("true");
        var other = open(ASKED.replace("9900", "100"), "k");
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("idempotency_error");
    }

    @ParameterizedTest
    @CsvSource({
        "mode=payment,      '',          parameter_missing",
        "mode=payment,      mode=setup,  parameter_invalid",
        "unit_amount]=9900, unit_amount]=49, parameter_invalid",
        "unit_amount]=9900, unit_amount]=-1, parameter_invalid",
        "&success_url,      &sucess_url, parameter_unknown",
        "mode=payment,      mode=payment&expires_at=1, parameter_invalid"
    })
    void whatStripeRefusesIsRefused(String part, String instead, String code) throws Exception {
        var refused = open(ASKED.replace(part, instead), "k");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(new JsonObject(refused.body()).getJsonObject("error").getString("code"))
                .isEqualTo(code);
    }

    @Test
    void nobodyElseIsAnswered() throws Exception {
        var refused = call(HttpRequest.newBuilder(stripe.address().resolve("/v1/checkout/sessions/cs_test_1"))
                .header("authorization", "Bearer sk_test_2"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(call(to("/v1/checkout/sessions/cs_test_1")).statusCode()).isEqualTo(404);
        assertThat(call(to("/v1/payment_intents/pi_1")).statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasPaidIsStillPaidAfterARestart() throws Exception {
        var opened = new JsonObject(open(ASKED, "k").body());
        pay(opened.getString("url"), "cardNumber=4242424242424242");
        var again = new StripeSimulator(folder, Clock.systemUTC(), events::add);
        assertThat(again.act("p1", StripeDeed.DISPUTE, null)
                        .getJsonObject("payment_intent")
                        .getJsonObject("latest_charge")
                        .getBoolean("disputed"))
                .isTrue();
    }
}
