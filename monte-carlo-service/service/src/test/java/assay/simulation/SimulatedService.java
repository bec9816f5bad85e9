package assay.simulation;

import assay.local.infra.EmbeddedKafka;
import assay.local.infra.EmbeddedPostgres;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

/** The whole service on a real database and broker, and a core that knows one account. */
final class SimulatedService implements AutoCloseable {
    static final FakeTokens TOKENS = new FakeTokens();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final FakeCore core;
    final EmbeddedServer server;
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;

    SimulatedService(Path folder, LivedAccount account) {
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"), 0);
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        ToldQuestions.topics(kafka);
        core = new FakeCore(account);
        server = ApplicationContext.builder()
                .properties(Map.of(
                        "micronaut.server.port", -1,
                        "assay.core.url", core.url(),
                        "kafka.bootstrap.servers", kafka.bootstrap(),
                        "datasources.default.url", postgres.address("simulation"),
                        "datasources.default.username", postgres.user(),
                        "datasources.default.password", postgres.password()))
                .singletons(TOKENS)
                .run(EmbeddedServer.class);
    }

    HttpResponse<String> call(String method, String path, String token, String body) {
        var request = HttpRequest.newBuilder(URI.create(server.getURL() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    ToldQuestions told() {
        return new ToldQuestions(kafka.bootstrap());
    }

    @Override
    public void close() {
        server.close();
        core.close();
        kafka.close();
        postgres.close();
    }
}
