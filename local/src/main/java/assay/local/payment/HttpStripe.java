package assay.local.payment;

import assay.local.http.HttpLoopback;
import assay.local.http.HttpProblem;
import assay.local.http.HttpRefusal;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stripe's address on this machine: the calls of its API that core makes, and the page on which somebody pays. */
public final class HttpStripe implements AutoCloseable {
    private static final Pattern SESSION = Pattern.compile("/v1/checkout/sessions/([A-Za-z0-9_]+)(/expire)?");
    private static final Pattern INTENT = Pattern.compile("/v1/payment_intents/([A-Za-z0-9_]+)");
    private static final Pattern PAGE = Pattern.compile("/c/pay/([A-Za-z0-9_]+)(/confirm)?");
    private static final String WHOLE = "payment_intent.latest_charge";
    private static final int BODY_MAX = 65_536;
    private static final long SWEEP_MILLIS = 1_000;

    private final Vertx vertx;
    private final StripeSimulator stripe;
    private final String key;
    private final HttpServer server;
    private final long sweep;

    private HttpStripe(Vertx vertx, int port, StripeSimulator stripe, String key) {
        this.vertx = vertx;
        this.stripe = stripe;
        this.key = key;
        this.server = HttpLoopback.listen(vertx, port, this::handle);
        this.sweep = vertx.setPeriodic(SWEEP_MILLIS, _ -> {
            var _ = vertx.executeBlocking(() -> {
                stripe.expireDue();
                return null;
            });
        });
    }

    /**
     * Listens on the port, or any free one when it is 0.
     *
     * @param key whom the API answers
     */
    public static HttpStripe start(Vertx vertx, int port, StripeSimulator stripe, String key) {
        return new HttpStripe(vertx, port, stripe, key);
    }

    public URI address() {
        return URI.create("http://" + HttpLoopback.HOST + ":" + server.actualPort());
    }

    @Override
    public void close() {
        vertx.cancelTimer(sweep);
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request) {
        if (request.headers().contains("content-length")
                && Long.parseLong(request.getHeader("content-length")) > BODY_MAX) {
            throw new HttpRefusal(
                    HttpProblem.of(413, "too-large", "Refused", "The body has to be at most " + BODY_MAX + " bytes."));
        }
        var _ = request.body().onSuccess(body -> {
            var form = body.toString();
            finish(request.response(), () -> answer(request, form));
        });
    }

    /** What goes back: JSON of the API, or a page. */
    private sealed interface Answer {
        record Json(JsonObject body, boolean replayed) implements Answer {}

        record Page(int status, String html, String leadsTo) implements Answer {}

        record Redirect(String to) implements Answer {}
    }

    private Answer answer(HttpServerRequest request, String body) {
        var path = HttpLoopback.path(request);
        var page = PAGE.matcher(path);
        return page.matches() ? page(request, page, body) : api(request, path, body);
    }

    private Answer page(HttpServerRequest request, Matcher page, String body) {
        var id = page.group(1);
        var stage = StripeStage.OPEN;
        if (request.method().equals(HttpMethod.POST)) {
            var form = StripeForm.of(body);
            stage = page.group(2) == null
                    ? stripe.pay(id, StripeCard.of(form.text("cardNumber").orElse("")))
                    : stripe.confirm(id, form.text("confirmed").orElse("").equals("yes"));
        }
        var shown = stripe.shown(id);
        if (stage == StripeStage.PAID) {
            return new Answer.Redirect(shown.success());
        }
        var now = stage == StripeStage.DECLINED ? stage : shown.stage();
        var status = stage == StripeStage.DECLINED ? 402 : 200;
        return new Answer.Page(status, StripePage.of(id, shown, now), shown.success());
    }

    private Answer api(HttpServerRequest request, String path, String body) {
        if (!("Bearer " + key).equals(request.getHeader("authorization"))) {
            throw StripeFault.unauthenticated();
        }
        var post = request.method().equals(HttpMethod.POST);
        var form = StripeForm.of(post ? body : Objects.requireNonNullElse(request.query(), ""));
        if (post && path.equals("/v1/checkout/sessions")) {
            var opened = stripe.open(
                    form, request.getHeader("idempotency-key"), address().toString());
            return new Answer.Json(opened.session(), opened.replayed());
        }
        var session = SESSION.matcher(path);
        if (session.matches() && post == (session.group(2) != null)) {
            return new Answer.Json(
                    post
                            ? stripe.act(session.group(1), StripeDeed.EXPIRE, null)
                            : stripe.session(session.group(1), form.expands(WHOLE)),
                    false);
        }
        var intent = INTENT.matcher(path);
        if (!post && intent.matches()) {
            return new Answer.Json(stripe.intent(intent.group(1)), false);
        }
        if (!post && path.equals("/v1/disputes")) {
            return new Answer.Json(list(path, stripe.disputes(form.required("payment_intent"))), false);
        }
        throw StripeFault.missing("path: " + path);
    }

    private static JsonObject list(String path, List<JsonObject> items) {
        var data = new JsonArray();
        items.forEach(data::add);
        return new JsonObject()
                .put("object", "list")
                .put("url", path)
                .put("has_more", false)
                .put("data", data);
    }

    private void finish(HttpServerResponse response, Callable<Answer> work) {
        var _ = vertx.executeBlocking(work, false).onComplete(done -> {
            if (done.succeeded()) {
                send(response, done.result());
            } else if (done.cause() instanceof StripeFault fault) {
                json(response.setStatusCode(fault.status()), fault.json());
            } else {
                var error = new JsonObject()
                        .put("type", "api_error")
                        .put("message", done.cause().toString());
                json(response.setStatusCode(500), new JsonObject().put("error", error));
            }
        });
    }

    private static void send(HttpServerResponse response, Answer answer) {
        switch (answer) {
            case Answer.Json(var body, var replayed) -> {
                if (replayed) {
                    response.putHeader("idempotent-replayed", "true");
                }
                json(response, body);
            }
            case Answer.Page(var status, var html, var leadsTo) -> {
                // A browser follows a redirect after a form only to where forms may lead.
                var policy =
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; form-action 'self' "
                                + URI.create(leadsTo).resolve("/");
                var _ = response.setStatusCode(status)
                        .putHeader("content-type", "text/html; charset=utf-8")
                        .putHeader("cache-control", "no-store")
                        .putHeader("content-security-policy", policy)
                        .end(html);
            }
            case Answer.Redirect(var to) -> {
                var _ = response.setStatusCode(303).putHeader("location", to).end();
            }
        }
    }

    private static void json(HttpServerResponse response, JsonObject body) {
        var _ = response.putHeader("content-type", "application/json")
                .putHeader("request-id", "req_" + StripeIds.next())
                .end(body.toBuffer());
    }
}
