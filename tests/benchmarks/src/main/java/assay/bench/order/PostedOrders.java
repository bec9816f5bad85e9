package assay.bench.order;

import assay.bench.Arrivals;
import assay.bench.Progress;
import assay.bench.WrongAnswers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Orders as traders send them: POST, with a token and a key, until the answer that names committed lines. Open loop.
 */
final class PostedOrders {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MICROS_MAX = TimeUnit.MINUTES.toMicros(2);
    private static final Duration WAIT_MAX = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI core;
    private final Progress progress;
    private final List<Desk> desks = new ArrayList<>();
    private final AtomicLong sent = new AtomicLong();

    /** A signed-in trader with an account. */
    private record Desk(String token, String assessment) {}

    PostedOrders(URI core, Progress progress) {
        this.core = core;
        this.progress = progress;
    }

    /** Registers so many traders, each with a trial of the standard tier. */
    void open(int traders) throws IOException, InterruptedException {
        var tier = tier();
        for (int i = 0; i < traders; i++) {
            desks.add(desk(i, tier));
        }
        for (var desk : desks) {
            awaitOpen(desk);
        }
        progress.say(traders + " traders have accounts");
    }

    long sent() {
        return sent.get();
    }

    /** Orders at a rate for some seconds; waits count from the intended instant, in microseconds. */
    Histogram run(double perSecond, double seconds) throws InterruptedException {
        var micros = new ConcurrentHistogram(MICROS_MAX, 3);
        var waiting = new AtomicLong();
        var wrong = new AtomicReference<String>("");
        long expected = Arrivals.at(perSecond, seconds, intended -> {
            waiting.incrementAndGet();
            var _ = http.sendAsync(next(), HttpResponse.BodyHandlers.ofString()).whenComplete((answer, failure) -> {
                long now = System.nanoTime();
                if (failure != null || answer.statusCode() != 201) {
                    wrong.set(failure != null ? failure.toString() : answer.statusCode() + " " + answer.body());
                } else {
                    micros.recordValue(Math.min((now - intended) / 1_000, MICROS_MAX));
                }
                waiting.decrementAndGet();
            });
        });
        long deadline = System.nanoTime() + WAIT_MAX.toNanos();
        while (waiting.get() > 0 && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        if (!wrong.get().isEmpty() || micros.getTotalCount() != expected) {
            throw new WrongAnswers("%d of %d posted orders were answered 201: %s"
                    .formatted(micros.getTotalCount(), expected, wrong.get()));
        }
        return micros;
    }

    private HttpRequest next() {
        long number = sent.getAndIncrement();
        var desk = desks.get((int) (number % desks.size()));
        boolean buys = number / desks.size() % 2 == 0;
        return request("/api/v1/assessments/" + desk.assessment() + "/orders", desk.token())
                .header("Idempotency-Key", "posted-" + number)
                .POST(HttpRequest.BodyPublishers.ofString(body(buys ? "buy" : "sell")))
                .build();
    }

    private static String body(String side) {
        return JSON.createObjectNode()
                .put("symbol", TapeScript.Coin.BTC.symbol())
                .put("side", side)
                .put("type", "market")
                .put("quantity", "0.0001")
                .toString();
    }

    private String tier() throws IOException, InterruptedException {
        var items = call(200, request("/api/v1/tiers", "").GET()).path("items");
        for (var item : items) {
            if (item.path("pack").path("name").asText().equals("standard-50k")) {
                return item.path("id").asText();
            }
        }
        throw new WrongAnswers("no tier of the standard pack: " + items);
    }

    private Desk desk(int number, String tier) throws IOException, InterruptedException {
        var email = "bench-%d-%s@example.com".formatted(number, UUID.randomUUID());
        var password = "Bench-" + UUID.randomUUID();
        var person = JSON.createObjectNode().put("email", email).put("password", password);
        call(
                201,
                post(
                        "/api/v1/auth/register",
                        "",
                        person.deepCopy().put("displayName", "Bench").put("country", "DE")));
        var token = call(200, post("/api/v1/auth/login", "", person))
                .path("accessToken")
                .asText();
        var trial = post("/api/v1/trials", token, JSON.createObjectNode().put("tierId", tier))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return new Desk(token, call(201, trial).path("assessmentId").asText());
    }

    private void awaitOpen(Desk desk) throws IOException, InterruptedException {
        var question = request("/api/v1/assessments/" + desk.assessment(), desk.token())
                .GET()
                .build();
        long deadline = System.nanoTime() + WAIT_MAX.toNanos();
        while (http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
            if (System.nanoTime() - deadline > 0) {
                throw new WrongAnswers("assessment " + desk.assessment() + " has no account");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private HttpRequest.Builder post(String path, String token, JsonNode body) {
        return request(path, token).POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder request(String path, String token) {
        var request =
                HttpRequest.newBuilder(core.resolve(path)).timeout(WAIT_MAX).header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode call(int status, HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new WrongAnswers(
                    answer.request().uri() + " was answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
