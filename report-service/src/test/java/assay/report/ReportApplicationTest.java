package assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import assay.kit.api.HttpDocument;
import assay.local.infra.Patience;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportApplicationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
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
    void whatIsServedIsDocumentedAndTheFileThatClientsAreMadeFromSaysTheSame() throws Exception {
        assertThat(TestStack.service()
                        .getApplicationContext()
                        .getBean(HttpDocument.class)
                        .faults())
                .isEmpty();
        var request = HttpRequest.newBuilder(URI.create(TestStack.service().getURL() + "/openapi.json"));
        var served = JSON.readTree(
                HTTP.send(request.build(), BodyHandlers.ofString()).body());
        var file = Path.of("..", "docs", "openapi", "report.json");
        if ("write".equals(System.getProperty("assay.golden"))) {
            Files.writeString(file, served.toPrettyString() + "\n");
        }
        assertThat(JSON.readTree(file.toFile())).isEqualTo(served);
    }

    @Test
    void theServerListensOnLoopbackOnly() {
        assertThat(TestStack.service().getHost()).isIn("127.0.0.1", "localhost");
    }
}
