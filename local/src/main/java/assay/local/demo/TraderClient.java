package assay.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A trader's program: speaks to the platform's public API as anybody's would. */
final class TraderClient {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Twice a second stays below the hundred requests a minute that a person has, most of the time. */
    private static final long PAUSE_MILLIS = 500;

    private static final int TOO_MANY = 429;

    private final String origin;
    private final HttpClient client = HttpClient.newHttpClient();
    private String token = "";

    TraderClient(String origin) {
        this.origin = origin;
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new DemoFault("not JSON: " + text(answer));
        }
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    void signIn(String email, String password) {
        var tokens = post(
                "/api/v1/auth/login",
                JSON.createObjectNode().put("email", email).put("password", password),
                200);
        token = tokens.path("accessToken").asText();
        DemoFault.unless(!token.isEmpty(), "the log-in gave no access token: " + tokens);
    }

    JsonNode get(String path) {
        return json(expected(send(request(path).GET()), 200, "GET " + path));
    }

    HttpResponse<byte[]> ask(String path) {
        return send(request(path).GET());
    }

    /** Every POST carries a new idempotency key; those that need none pass it over. */
    JsonNode post(String path, ObjectNode body, int status) {
        var request = request(path)
                .header("content-type", "application/json")
                .header("idempotency-key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        return json(expected(send(request), status, "POST " + path));
    }

    /** Asks again and again until something is there. */
    static <T> T await(Duration atMost, String what, Supplier<java.util.Optional<T>> question) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            var found = question.get();
            if (found.isPresent()) {
                return found.get();
            }
            DemoFault.unless(
                    System.nanoTime() - deadline < 0, what + " did not come within " + atMost.toSeconds() + " s");
            pause(PAUSE_MILLIS);
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoFault("interrupted");
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(origin + path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != TOO_MANY) {
                return answer;
            }
            pause(1000 * answer.headers().firstValueAsLong("retry-after").orElse(1));
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new DemoFault("no answer: " + failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoFault("interrupted");
        }
    }

    private static HttpResponse<byte[]> expected(HttpResponse<byte[]> answer, int status, String what) {
        DemoFault.unless(
                answer.statusCode() == status,
                what + " answered " + answer.statusCode() + " instead of " + status + ": " + text(answer));
        return answer;
    }
}
