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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final List<String> OTHERS = List.of("market-data.json", "monte-carlo.json", "report.json");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Inject
    EmbeddedServer server;

    @Inject
    HttpDocument document;

    private final List<HttpServer> others =
            OTHERS.stream().map(OpenApiTest::other).toList();

    @Override
    public Map<String, String> getProperties() {
        var settings = new HashMap<>(Stack.settings());
        settings.put(
                "assay.api.parts",
                others.stream()
                        .map(each -> "http://127.0.0.1:" + each.getAddress().getPort())
                        .collect(Collectors.joining(",")));
        return settings;
    }

    @AfterAll
    void end() {
        others.forEach(each -> each.stop(0));
    }

    /** Says of itself what the other service's own test found it to say. */
    private static HttpServer other(String name) {
        try {
            var bytes = Files.readAllBytes(FOLDER.resolve(name));
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
        var paths = new ArrayList<String>();
        for (var part : Stream.concat(Stream.of("core.json"), OTHERS.stream()).toList()) {
            paths.addAll(names(JSON.readTree(FOLDER.resolve(part).toFile()).path("paths")));
        }
        assertThat(whole.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(names(whole.path("paths"))).containsExactlyInAnyOrderElementsOf(paths);
        assertThat(whole.toString().lines().flatMap(OpenApiTest::references))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(whole.at(reference).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static Stream<String> references(String text) {
        return java.util.regex.Pattern.compile("\"\\$ref\":\"#([^\"]*)\"")
                .matcher(text)
                .results()
                .map(found -> found.group(1));
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Browser browser() {
        return Browser.anonymous(server);
    }
}
