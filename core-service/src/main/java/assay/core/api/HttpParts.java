package assay.core.api;

import assay.kit.problem.Problem;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The other services' documents by HTTP; of one that is away, what it said last. */
@Singleton
final class HttpParts {
    private static final Logger LOG = LoggerFactory.getLogger(HttpParts.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final ApiSettings settings;
    private final JsonMapper json;
    private final Map<URI, Said> known = new ConcurrentHashMap<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    HttpParts(ApiSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    private record Said(Map<String, Object> document, long nanos) {}

    /** One document a part, in the order of the settings; 503 while one was never heard of. */
    List<Map<String, Object>> documents() {
        return settings.parts().stream().map(this::document).toList();
    }

    private Map<String, Object> document(URI part) {
        var said = known.get(part);
        if (said != null && System.nanoTime() - said.nanos() < settings.fresh().toNanos()) {
            return said.document();
        }
        try {
            var asked = new Said(ask(part), System.nanoTime());
            known.put(part, asked);
            return asked.document();
        } catch (IOException failure) {
            LOG.info("no document from {}: {}", part, failure.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (said == null) {
            throw Problem.unavailable(
                    "part-away", "A service has not said yet what it answers.", Duration.ofSeconds(2));
        }
        return said.document();
    }

    private Map<String, Object> ask(URI part) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(part.resolve("/openapi.json"))
                .timeout(TIMEOUT)
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return json.readValue(answer.body(), Argument.mapOf(String.class, Object.class));
    }
}
