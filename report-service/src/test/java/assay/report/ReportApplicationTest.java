package assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import assay.local.infra.Patience;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportApplicationTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static int status(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(TestStack.service().getURL() + path));
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/ready"})
    void aStartedServiceSaysUp(String path) {
        assertThat(Patience.until(Duration.ofMinutes(1), () -> status(path) == 200))
                .isTrue();
    }

    @Test
    void theServerListensOnLoopbackOnly() {
        assertThat(TestStack.service().getHost()).isIn("127.0.0.1", "localhost");
    }
}
