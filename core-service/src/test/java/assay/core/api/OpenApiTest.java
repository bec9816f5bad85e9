package assay.core.api;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.Browser;
import assay.core.Stack;
import assay.kit.api.HttpDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The served document, its own part held against the routes and against the file that clients are generated from:
 * {@code -Dassay.golden=write} writes that file anew.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest implements TestPropertyProvider {
    private static final Path FOLDER = Path.of("..", "docs", "openapi");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Inject
    EmbeddedServer server;

    @Inject
    HttpDocument document;

    private final HttpServer market = market();

    @Override
    public Map<String, String> getProperties() {
        var settings = new HashMap<>(Stack.settings());
        settings.put(
                "assay.api.parts", "http://127.0.0.1:" + market.getAddress().getPort());
        return settings;
    }

    @AfterAll
    void end() {
        market.stop(0);
    }

    /** Says of itself what the other service's own test found it to say. */
    private static HttpServer market() {
        try {
            var bytes = Files.readAllBytes(FOLDER.resolve("market-data.json"));
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var part = HttpServer.create(address, 0);
            part.createContext("/openapi.json", exchange -> {
                exchange.sendResponseHeaders(200, bytes.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(bytes);
                }
            });
            part.start();
            return part;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyRouteIsDocumentedAndEverythingDocumentedIsServed() {
        assertThat(document.faults()).isEmpty();
    }

    @Test
    void theFileThatClientsAreMadeFromIsWhatIsServed() throws IOException {
        var served = JSON.readTree(browser().get("/openapi.json").expect(200).bytes());
        var file = FOLDER.resolve("core.json");
        if ("write".equals(System.getProperty("assay.golden"))) {
            Files.writeString(file, JSON.writeValueAsString(served) + "\n");
        }
        assertThat(JSON.readTree(file.toFile())).isEqualTo(served);
    }

    @Test
    void theWholeDocumentHasEveryPathOfEveryPartAndNothingTwice() throws IOException {
        var whole =
                JSON.readTree(browser().get("/api/v1/openapi.json").expect(200).bytes());
        var core = JSON.readTree(FOLDER.resolve("core.json").toFile());
        var market = JSON.readTree(FOLDER.resolve("market-data.json").toFile());
        assertThat(whole.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(names(whole.path("paths")))
                .containsAll(names(core.path("paths")))
                .containsAll(names(market.path("paths")))
                .hasSize(core.path("paths").size() + market.path("paths").size());
        assertThat(whole.toString().lines().flatMap(OpenApiTest::references))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(whole.at(reference).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static java.util.stream.Stream<String> references(String text) {
        return java.util.regex.Pattern.compile("\"\\$ref\":\"#([^\"]*)\"")
                .matcher(text)
                .results()
                .map(found -> found.group(1));
    }

    private static java.util.List<String> names(JsonNode object) {
        var names = new java.util.ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Browser browser() {
        return Browser.anonymous(server);
    }
}
