package assay.endtoend.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The platform's public surface as a client meets it: one request, one answer, or an exception and no idea what became
 * of it.
 */
final class CoreApi implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration REQUEST = Duration.ofSeconds(6);

    /** A status and a body. */
    record Answer(int status, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException notJson) {
                throw new IllegalStateException("not JSON: " + body, notJson);
            }
        }

        boolean is(int expected) {
            return status == expected;
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final List<URI> instances;
    private final AtomicInteger next = new AtomicInteger();

    CoreApi(List<URI> instances) {
        this.instances = List.copyOf(instances);
    }

    Answer get(String path, String token) throws IOException {
        return send(request(path, token).GET());
    }

    Answer post(String path, String token, String body) throws IOException {
        return send(request(path, token).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A request that may be repeated with the same key. */
    Answer post(String path, String token, String body, String idempotencyKey) throws IOException {
        return send(request(path, token)
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The body of a 200, or null when the answer is another one. */
    byte @Nullable [] download(String path, String token) throws IOException {
        var response = exchange(request(path, token).GET(), HttpResponse.BodyHandlers.ofByteArray());
        return response.statusCode() == 200 ? response.body() : null;
    }

    Answer delete(String path, String token, String idempotencyKey) throws IOException {
        return send(
                request(path, token).header("Idempotency-Key", idempotencyKey).DELETE());
    }

    private HttpRequest.Builder request(String path, String token) {
        var instance = instances.get(Math.floorMod(next.getAndIncrement(), instances.size()));
        var request = HttpRequest.newBuilder(instance.resolve(path))
                .timeout(REQUEST)
                .header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        var response = exchange(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException {
        try {
            return http.send(request.build(), body);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
