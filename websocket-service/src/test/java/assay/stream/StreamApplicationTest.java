package assay.stream;

import static org.assertj.core.api.Assertions.assertThat;

import assay.local.infra.Patience;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamApplicationTest implements TestPropertyProvider {

    @Inject
    @Client("/")
    HttpClient client;

    @Inject
    EmbeddedServer server;

    @Override
    public Map<String, String> getProperties() {
        return Stack.settings(Map.of());
    }

    @BeforeAll
    void somethingIsOnTheTape() {
        Feeds.all().mark("BTC-USD", "84000");
        assertThat(Patience.until(Duration.ofSeconds(60), () -> ask("/ready") == 200))
                .isTrue();
    }

    private int ask(String path) {
        try {
            return client.toBlocking().exchange(path, Map.class).code();
        } catch (HttpClientResponseException refused) {
            return refused.code();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/ready"})
    void aStartedServiceSaysUp(String path) {
        HttpResponse<?> answer = client.toBlocking().exchange(path, Map.class);
        assertThat(answer.code()).isEqualTo(200);
        assertThat(answer.getBody(Map.class).orElseThrow().get("status")).isEqualTo("UP");
    }

    @Test
    void theServerListensOnLoopbackOnly() {
        assertThat(server.getHost()).isIn("127.0.0.1", "localhost");
    }
}
