package assay.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import assay.local.http.HttpLoopback;
import assay.local.infra.Patience;
import assay.local.mail.EmbeddedMail;
import assay.local.payment.HttpPaymentControl;
import assay.local.payment.StripeSimulator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpMarketControlTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path dir;

    private final HttpClient client = HttpClient.newHttpClient();
    private Vertx vertx;
    private SimulatedVenues venues;
    private EmbeddedMail mail;
    private HttpMarketControl control;
    private volatile Map<String, String> missing = Map.of();

    @BeforeEach
    void start() {
        vertx = HttpLoopback.loops();
        venues = SimulatedVenues.start(new SimulatedVenues.Settings(0, 0, 5), new PriceStore(dir.resolve("prices")));
        mail = EmbeddedMail.start(0);
        var stripe = new StripeSimulator(dir.resolve("stripe"), Clock.systemUTC(), _ -> {});
        var parts = new HttpMarketControl.Parts(venues, new HttpPaymentControl(stripe), mail, () -> missing);
        control = HttpMarketControl.start(vertx, 0, parts);
    }

    @AfterEach
    void stop() {
        control.close();
        mail.close();
        venues.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aMoveIsSeenInTheState() throws Exception {
        var before = price();
        var answer = post("/local/market/move", "{\"symbol\":\"BTC-USD\",\"percent\":\"-8\",\"seconds\":1}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Patience.until(Duration.ofMinutes(1), () -> price() < before * 0.925))
                .isTrue();
    }

    @Test
    void aVenueGoesDownAndUp() throws Exception {
        assertThat(post("/local/venues/kraken", "{\"state\":\"down\"}").statusCode())
                .isEqualTo(200);
        assertThat(state().path("venues").path("kraken").path("state").asText()).isEqualTo("down");
        post("/local/venues/kraken", "{\"state\":\"up\",\"delayMillis\":5}");
        assertThat(state().path("venues").path("kraken").path("state").asText()).isEqualTo("up");
        assertThat(state().path("venues").path("kraken").path("delayMillis").asInt())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "move | {\"symbol\":\"DOGE\",\"percent\":1,\"seconds\":1} | /symbol  | unknown-symbol",
                "move | {\"percent\":1,\"seconds\":1} | /symbol  | required",
                "move | {\"symbol\":\"BTC\",\"percent\":-91,\"seconds\":1} | /percent | range",
                "move | {\"symbol\":\"BTC\",\"percent\":\"x\",\"seconds\":1} | /percent | wrong-type",
                "move | {\"symbol\":\"BTC\",\"percent\":\"NaN\",\"seconds\":1} | /percent | range",
                "move | {\"symbol\":\"BTC\",\"percent\":1} | /seconds | required",
                "move | {\"symbol\":\"BTC\",\"percent\":1,\"seconds\":1,\"by\":\"me\"} | /by    | unknown-field",
                "kraken | {\"state\":\"sideways\"} | /state   | unknown-state",
                "kraken | {\"state\":5} | /state   | wrong-type",
                "kraken | {\"delayMillis\":-1} | /delayMillis | range",
            })
    void everyFaultIsNamedWithItsField(String path, String body, String pointer, String code) throws Exception {
        var answer = post(path.equals("move") ? "/local/market/move" : "/local/venues/kraken", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        var fault = JSON.readTree(answer.body()).path("errors").get(0);
        assertThat(fault.path("pointer").asText()).isEqualTo(pointer);
        assertThat(fault.path("code").asText()).isEqualTo(code);
    }

    @Test
    void otherFaultsHaveTheirOwnStatus() throws Exception {
        assertThat(post("/local/venues/mtgox", "{}").statusCode()).isEqualTo(404);
        assertThat(post("/local/venues/kraken", "[").statusCode()).isEqualTo(400);
        assertThat(post("/local/state", "{}").statusCode()).isEqualTo(405);
        assertThat(get("/local/market/move").statusCode()).isEqualTo(405);
        assertThat(post("/local/nothing", "{}").statusCode()).isEqualTo(404);
        assertThat(post("/local/market/move", " ".repeat(5000)).statusCode()).isEqualTo(413);
        var plain = HttpRequest.newBuilder(uri("/local/market/move"))
                .header("content-type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(client.send(plain.build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void readinessNamesThePartThatIsAway() throws Exception {
        assertThat(get("/ready").statusCode()).isEqualTo(200);
        missing = Map.of("redis", "does not answer");
        assertThat(get("/ready").statusCode()).isEqualTo(503);
        assertThat(JSON.readTree(get("/ready").body())
                        .path("missing")
                        .path("redis")
                        .asText())
                .isEqualTo("does not answer");
        assertThat(get("/health").statusCode()).isEqualTo(200);
    }

    private double price() {
        try {
            return state().path("instruments").get(0).path("price").asDouble();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private JsonNode state() throws IOException, InterruptedException {
        return JSON.readTree(get("/local/state").body());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + control.port() + path);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
