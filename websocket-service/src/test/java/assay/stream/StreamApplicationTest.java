package assay.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class StreamApplicationTest {

    @Inject
    @Client("/")
    HttpClient client;

    @Inject
    EmbeddedServer server;

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
