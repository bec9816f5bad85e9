package assay.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client of the service under test that sends and reads JSON, as one person or as nobody. */
public final class Browser {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.createDefault();

    private final URI server;
    private final @Nullable String token;

    private Browser(URI server, @Nullable String token) {
        this.server = server;
        this.token = token;
    }

    public static Browser anonymous(EmbeddedServer server) {
        return new Browser(server.getURI(), null);
    }

    /** The same server with another token. */
    public Browser with(@Nullable String anotherToken) {
        return new Browser(server, anotherToken);
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public byte[] bytes() {
            return response.body();
        }

        public java.net.http.HttpHeaders headers() {
            return response.headers();
        }

        public String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        @SuppressWarnings("unchecked")
        public Map<String, Object> json() {
            try {
                return Objects.requireNonNull(JSON.readValue(bytes(), Map.class));
            } catch (IOException e) {
                throw new AssertionError(status() + " " + text(), e);
            }
        }

        public String text(String field) {
            return String.valueOf(json().get(field));
        }

        @SuppressWarnings("unchecked")
        public List<Map<String, Object>> items() {
            return (List<Map<String, Object>>) Objects.requireNonNull(json().get("items"), this::text);
        }

        /** Fails with the whole answer when the status is another. */
        public Answer expect(int expected) {
            assertThat(status()).as(this::text).isEqualTo(expected);
            return this;
        }

        /** A refusal with this status and code. */
        public Answer refused(int expected, String code) {
            expect(expected);
            assertThat(headers().firstValue("content-type")).contains("application/problem+json");
            assertThat(json()).containsEntry("code", code).containsEntry("status", expected);
            return this;
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    /** With its own idempotency key. */
    public Answer post(String path, String idempotencyKey, Object body) {
        return send("POST", path, body, Map.of("Idempotency-Key", idempotencyKey));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    /** A body that is a string is sent as it is. */
    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        try {
            var request = HttpRequest.newBuilder(server.resolve(path)).method(method, publisher(body));
            if (body != null) {
                request.header("content-type", "application/json");
            }
            if (token != null) {
                request.header("authorization", "Bearer " + token);
            }
            headers.forEach(request::header);
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpRequest.BodyPublisher publisher(@Nullable Object body) throws IOException {
        if (body == null) {
            return HttpRequest.BodyPublishers.noBody();
        }
        return body instanceof String text
                ? HttpRequest.BodyPublishers.ofString(text)
                : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    /** A new trader, signed in. */
    public Browser trader() {
        var email = "trader-" + UUID.randomUUID() + "@example.org";
        register(email, "a long enough phrase").expect(201);
        return signedIn(email, "a long enough phrase");
    }

    public Answer register(String email, String password) {
        return post(
                "/api/v1/auth/register",
                Map.of("email", email, "password", password, "displayName", "Ada", "country", "GB"));
    }

    public Browser signedIn(String email, String password) {
        var answer = post("/api/v1/auth/login", Map.of("email", email, "password", password))
                .expect(200);
        return with(answer.text("accessToken"));
    }
}
