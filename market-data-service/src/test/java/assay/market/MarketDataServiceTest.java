package assay.market;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.Reading;
import assay.kit.api.HttpDocument;
import assay.local.infra.Patience;
import assay.local.simulator.Venue;
import assay.local.simulator.VenueState;
import assay.local.simulator.VenueSwitch;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole service on a real broker and database, with simulated venues that speak the real wires. */
class MarketDataServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final FakeTokens TOKENS = new FakeTokens();

    private static LocalParts parts;
    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        parts = new LocalParts();
        server = ApplicationContext.builder()
                .properties(parts.settings())
                .singletons(TOKENS)
                .run(EmbeddedServer.class);
        assertThat(Patience.until(PATIENCE, () -> status("/ready") == 200))
                .as("ready")
                .isTrue();
        assertThat(status("/health")).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
        parts.close();
    }

    @Test
    void listsThreeInstrumentsWithGoodMarks() {
        var items = shown(
                        "/api/v1/instruments",
                        all -> all.findValuesAsText("state").equals(List.of("good", "good", "good")))
                .path("items");
        assertThat(items.findValuesAsText("symbol")).containsExactly("BTC-USD", "ETH-USD", "SOL-USD");
        var first = items.path(0);
        assertThat(first.path("class").asText()).isEqualTo("crypto");
        assertThat(first.path("tick").asText()).isEqualTo("0.01");
        assertThat(first.path("lot").asText()).isEqualTo("0.00000001");
        assertThat(first.path("mark").path("price").asDouble()).isPositive();
        assertThat(first.path("mark").path("tape").asLong()).isPositive();
        var both = List.of("coinbase", "kraken");
        shown(
                "/api/v1/instruments/BTC-USD",
                one -> one.path("quotes").findValuesAsText("venue").equals(both));
        shown(
                "/api/v1/instruments/BTC-USD/book",
                books -> books.path("items").findValuesAsText("venue").equals(both)
                        && books.path("items").path(0).path("bids").size() == 10);
        assertThat(status("/api/v1/instruments/DOGE-USD")).isEqualTo(404);
    }

    @Test
    void aMovedMarketIsSeenInTheMark() {
        var before = shown(
                        "/api/v1/instruments/ETH-USD",
                        eth -> eth.path("mark").path("state").asText().equals("good"))
                .path("mark")
                .path("price")
                .asDouble();
        parts.venues.move("ETH-USD", -5, 1);
        assertThat(Patience.until(PATIENCE, () -> price("ETH-USD") > 0 && price("ETH-USD") < before * 0.96))
                .isTrue();
    }

    @Test
    void aStoppedVenueLeavesOneAndItsReturnMakesTheMarkGoodAgain() {
        assertThat(Patience.until(PATIENCE, () -> state("SOL-USD").equals("good")))
                .isTrue();
        parts.venues.turn(Venue.KRAKEN, new VenueSwitch(VenueState.DOWN, null, null));
        assertThat(Patience.until(PATIENCE, () -> state("SOL-USD").equals("single")))
                .isTrue();
        shown(
                "/api/v1/instruments/SOL-USD/book",
                books -> books.path("items").size() == 2
                        && books.path("items").path(1).path("bids").isEmpty());
        parts.venues.turn(Venue.KRAKEN, new VenueSwitch(VenueState.UP, null, null));
        assertThat(Patience.until(Duration.ofSeconds(90), () -> state("SOL-USD").equals("good")))
                .isTrue();
    }

    @Test
    void aFrozenVenueIsWithdrawnAndACorruptedOneComesBack() {
        assertThat(Patience.until(PATIENCE, () -> state("BTC-USD").equals("good")))
                .isTrue();
        parts.venues.turn(Venue.COINBASE, new VenueSwitch(VenueState.FROZEN, null, null));
        assertThat(Patience.until(PATIENCE, () -> state("BTC-USD").equals("single")))
                .isTrue();
        parts.venues.turn(Venue.COINBASE, new VenueSwitch(VenueState.UP, null, null));
        assertThat(Patience.until(Duration.ofSeconds(90), () -> state("BTC-USD").equals("good")))
                .isTrue();
        parts.venues.turn(Venue.COINBASE, new VenueSwitch(VenueState.CORRUPT, null, null));
        parts.venues.turn(Venue.KRAKEN, new VenueSwitch(VenueState.CORRUPT, null, null));
        assertThat(Patience.until(PATIENCE, () -> states().equals(List.of("good", "good", "good"))))
                .isTrue();
    }

    @Test
    void theTapeIsServedAsOneChainFromItsGenesis() throws Exception {
        assertThat(status("/api/v1/tape?from=1&to=5")).isEqualTo(401);
        assertThat(Patience.until(PATIENCE, () -> lines("/internal/tape?from=1").size() > 100))
                .isTrue();
        var signedIn = ask(
                HttpRequest.newBuilder().header("Authorization", "Bearer " + TOKENS.token()),
                "/api/v1/tape?from=1&to=5");
        assertThat(signedIn.statusCode()).isEqualTo(200);
        assertThat(signedIn.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/x-ndjson"));
        assertThat(signedIn.body().lines().toList()).isEqualTo(lines("/internal/tape?from=1&to=5"));
        var head = ChainHead.START;
        for (var text : lines("/internal/tape?from=1")) {
            var line = Line.parse(text);
            assertThat(head.read(line)).isInstanceOf(Reading.Accepted.class);
            head = ChainHead.of(line);
        }
        assertThat(lines("/internal/tape?from=3&to=7"))
                .hasSize(5)
                .first()
                .asString()
                .contains("\"sequence\":\"3\"");
        assertThat(status("/internal/tape?from=0")).isEqualTo(400);
        assertThat(status("/internal/tape?from=10&to=9")).isEqualTo(400);
        assertThat(status("/internal/tape?from=1&to=20001")).isEqualTo(400);
    }

    @Test
    void whatIsServedIsDocumentedAndTheFileThatClientsAreMadeFromSaysTheSame() throws IOException {
        assertThat(server.getApplicationContext().getBean(HttpDocument.class).faults())
                .isEmpty();
        var served = get("/openapi.json");
        var file = Path.of("..", "docs", "openapi", "market-data.json");
        if ("write".equals(System.getProperty("assay.golden"))) {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(served) + "\n");
        }
        assertThat(JSON.readTree(file.toFile())).isEqualTo(served);
    }

    /** The first answer that shows what is awaited. */
    private static JsonNode shown(String path, Predicate<JsonNode> awaited) {
        var answers = new ArrayList<JsonNode>();
        assertThat(Patience.until(PATIENCE, () -> {
                    answers.add(get(path));
                    return awaited.test(answers.getLast());
                }))
                .as(() -> path + " shows " + answers.getLast())
                .isTrue();
        return answers.getLast();
    }

    private static double price(String symbol) {
        return get("/api/v1/instruments/" + symbol).path("mark").path("price").asDouble();
    }

    private static String state(String symbol) {
        return get("/api/v1/instruments/" + symbol).path("mark").path("state").asText();
    }

    private static List<String> states() {
        return get("/api/v1/instruments").path("items").findValuesAsText("state");
    }

    private static JsonNode get(String path) {
        try {
            return JSON.readTree(ask(path).body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> lines(String path) {
        return ask(path).body().lines().toList();
    }

    private static int status(String path) {
        return ask(path).statusCode();
    }

    private static HttpResponse<String> ask(String path) {
        return ask(HttpRequest.newBuilder(), path);
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request, String path) {
        try {
            var uri = URI.create(server.getURL() + path);
            return HTTP.send(request.uri(uri).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
