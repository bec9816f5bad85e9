package assay.core.purchase;

import assay.core.Stack;
import assay.core.TestTape;
import assay.local.http.HttpLoopback;
import assay.local.mail.EmbeddedMail;
import assay.local.payment.HttpStripe;
import assay.local.payment.StripeDeed;
import assay.local.payment.StripeEvent;
import assay.local.payment.StripeSignature;
import assay.local.payment.StripeSimulator;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Stripe whose events the test delivers itself, and a mail server. */
public final class StripeDesk implements AutoCloseable {
    static final String SECRET = "whsec_of_the_test";
    static final String KEY = "sk_test_of_the_test";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final List<StripeEvent> events = new CopyOnWriteArrayList<>();
    final EmbeddedMail mail = EmbeddedMail.start(0);
    private final Vertx vertx = HttpLoopback.loops();
    private final StripeSimulator stripe =
            new StripeSimulator(Stack.state().resolve("stripe-" + UUID.randomUUID()), Clock.systemUTC(), events::add);
    private final HttpStripe server = HttpStripe.start(vertx, 0, stripe, KEY);

    /** A core that buys here. */
    public Map<String, String> settings() {
        var _ = TestTape.running();
        var settings = new HashMap<>(Stack.settings());
        settings.put("assay.stripe.url", server.address().toString());
        settings.put("assay.stripe.key", KEY);
        settings.put("assay.stripe.webhook-secrets", "whsec_of_yesterday," + SECRET);
        settings.put("assay.mail.host", "127.0.0.1");
        settings.put("assay.mail.port", Integer.toString(mail.port()));
        settings.put("assay.mail.start-tls", "false");
        return settings;
    }

    /** Fills in the checkout's form and sends it. */
    HttpResponse<String> pay(String checkoutUrl, String card) {
        return form(checkoutUrl, "cardNumber=" + URLEncoder.encode(card, StandardCharsets.UTF_8));
    }

    HttpResponse<String> form(String address, String form) {
        return sent(HttpRequest.newBuilder(URI.create(address))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** A call of the API as only the owner of the account can make. */
    HttpResponse<String> call(String path, String form) {
        return sent(HttpRequest.newBuilder(server.address().resolve(path))
                .header("authorization", "Bearer " + KEY)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    void act(String purchase, StripeDeed deed) {
        var _ = stripe.act(purchase, deed, null);
    }

    void refund(String purchase, long cents) {
        var _ = stripe.act(purchase, StripeDeed.REFUND, cents);
    }

    /** Delivers one event, well signed. */
    static int deliver(URI core, StripeEvent event) {
        return deliver(core, event.body(), StripeSignature.header(event.body(), SECRET, Instant.now()));
    }

    static int deliver(URI core, String body, String signature) {
        var request = HttpRequest.newBuilder(core.resolve("/api/v1/webhooks/stripe"))
                .header("content-type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!signature.isEmpty()) {
            request.header("stripe-signature", signature);
        }
        return sent(request.build()).statusCode();
    }

    private static HttpResponse<String> sent(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.close();
        mail.close();
        HttpLoopback.end(vertx);
    }
}
