package assay.local.simulator;

import assay.local.http.HttpBody;
import assay.local.http.HttpLoopback;
import assay.local.http.HttpProblem;
import assay.local.http.HttpRefusal;
import assay.local.mail.EmbeddedMail;
import assay.local.payment.HttpPaymentControl;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * The controls of what is simulated, on loopback: {@code POST /local/market/move}, {@code POST /local/venues/{venue}},
 * {@code GET /local/state}, {@code /local/payments}, {@code GET /local/mail}, and the infrastructure's own
 * {@code /health} and {@code /ready}.
 */
public final class HttpMarketControl implements AutoCloseable {
    private static final String VENUES = "/local/venues/";
    private static final String PAYMENTS = "/local/payments/";
    private static final Set<String> MOVE = Set.of("symbol", "percent", "seconds");
    private static final Set<String> SWITCH = Set.of("state", "delayMillis", "offsetPercent");
    private static final int BODY_LIMIT = 4096;

    private final SimulatedVenues venues;
    private final Supplier<Map<String, String>> missing;
    private final HttpPaymentControl payments;
    private final EmbeddedMail mail;
    private final Vertx vertx;
    private final HttpServer server;

    /**
     * What is controlled.
     *
     * @param missing parts of the infrastructure that do not answer, each with the reason; asked on every
     *     {@code /ready}
     */
    public record Parts(
            SimulatedVenues venues,
            HttpPaymentControl payments,
            EmbeddedMail mail,
            Supplier<Map<String, String>> missing) {}

    private HttpMarketControl(Vertx vertx, int port, Parts parts) {
        this.vertx = vertx;
        this.venues = parts.venues();
        this.payments = parts.payments();
        this.mail = parts.mail();
        this.missing = parts.missing();
        this.server = HttpLoopback.listen(vertx, port, this::handle);
    }

    /** Listens on the port, or any free one when it is 0. */
    public static HttpMarketControl start(Vertx vertx, int port, Parts parts) {
        return new HttpMarketControl(vertx, port, parts);
    }

    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request) {
        var path = HttpLoopback.path(request);
        switch (path) {
            case "/local/market/move" -> command(request, this::move);
            case "/local/state" -> question(request, () -> new JsonObject(venues.describe()));
            case "/local/payments" -> question(request, payments::list);
            case "/local/mail" -> question(request, mail::list);
            case "/health" -> question(request, () -> new JsonObject(Map.of("service", "infra", "status", "UP")));
            case "/ready" -> question(request, this::readiness);
            default -> {
                if (path.startsWith(VENUES)) {
                    command(request, body -> turn(path.substring(VENUES.length()), body));
                } else if (path.startsWith(PAYMENTS)) {
                    command(request, body -> payments.act(path.substring(PAYMENTS.length()), body));
                } else {
                    throw refused(404, "not-found", "There is no " + path + ".");
                }
            }
        }
    }

    private void question(HttpServerRequest request, Callable<JsonObject> answer) {
        allow(request, HttpMethod.GET);
        finish(request, answer);
    }

    private void command(HttpServerRequest request, java.util.function.Function<Buffer, JsonObject> work) {
        allow(request, HttpMethod.POST);
        // A page on another site can send anything but JSON without asking first.
        if (!Optional.ofNullable(request.getHeader("content-type")).orElse("").startsWith("application/json")) {
            throw refused(415, "unsupported-media-type", "The body has to be application/json.");
        }
        var length = Optional.ofNullable(request.getHeader("content-length")).orElse("0");
        if (length.length() > 6 || Integer.parseInt(length) > BODY_LIMIT) {
            throw refused(413, "too-large", "The body has to be at most " + BODY_LIMIT + " bytes.");
        }
        var _ = request.body().onSuccess(body -> finish(request, () -> work.apply(body)));
    }

    /** The simulation's thread answers, so the wait for it is not the event loop's. */
    private void finish(HttpServerRequest request, Callable<JsonObject> work) {
        var _ = vertx.executeBlocking(work, false).onComplete(answer -> {
            if (answer.succeeded()) {
                var json = answer.result();
                var _ = request.response()
                        .setStatusCode(json.containsKey("missing") ? 503 : 200)
                        .putHeader("content-type", "application/json")
                        .end(json.toBuffer());
            } else {
                var _ = problem(answer.cause()).answer(request.response());
            }
        });
    }

    private static HttpProblem problem(Throwable failure) {
        return failure instanceof HttpRefusal refusal
                ? refusal.problem()
                : HttpProblem.of(500, "failed", "It failed", String.valueOf(failure.getMessage()));
    }

    private JsonObject readiness() {
        var absent = new TreeMap<>(missing.get());
        var json = new JsonObject().put("service", "infra").put("status", absent.isEmpty() ? "UP" : "DOWN");
        return absent.isEmpty() ? json : json.put("missing", new JsonObject(Map.copyOf(absent)));
    }

    private JsonObject move(Buffer bytes) {
        var body = HttpBody.read(bytes, MOVE);
        var symbol = body.text("symbol");
        var percent = body.number("percent", -90, 1000);
        var seconds = body.number("seconds", 0, 3600);
        if (!symbol.isEmpty() && SimulatedInstrument.named(symbol).isEmpty()) {
            body.fault("symbol", "unknown-symbol", symbol + " is not simulated.");
        }
        body.check();
        venues.move(symbol, percent, seconds);
        return new JsonObject(venues.describe());
    }

    private JsonObject turn(String name, Buffer bytes) {
        var venue = Venue.named(name)
                .orElseThrow(() -> refused(404, "not-found", "There is no simulated venue " + name + "."));
        var body = HttpBody.read(bytes, SWITCH);
        var word = body.textOrNull("state");
        var state = Optional.ofNullable(word).flatMap(VenueState::named);
        if (word != null && !word.isEmpty() && state.isEmpty()) {
            body.fault("state", "unknown-state", "state has to be up, down, frozen, corrupt or cut.");
        }
        var delay = body.numberOrNull("delayMillis", 0, 60_000);
        var offset = body.numberOrNull("offsetPercent", -50, 50);
        body.check();
        venues.turn(venue, new VenueSwitch(state.orElse(null), delay == null ? null : delay.intValue(), offset));
        return new JsonObject(venues.describe());
    }

    private static void allow(HttpServerRequest request, HttpMethod method) {
        if (!request.method().equals(method)) {
            throw refused(405, "method-not-allowed", "Only " + method + " is understood here.");
        }
    }

    private static HttpRefusal refused(int status, String code, String detail) {
        return new HttpRefusal(HttpProblem.of(status, code, "Refused", detail));
    }
}
