package assay.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import assay.local.http.HttpLoopback;
import assay.local.infra.Patience;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpGatewayTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path page;

    private final HttpClient client = HttpClient.newHttpClient();
    private Vertx vertx;
    private HttpServer core;
    private HttpServer websocket;
    private HttpGateway gateway;
    private volatile int ready = 200;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(page.resolve("assets"));
        Files.writeString(page.resolve("index.html"), "<h1>Assay</h1>");
        Files.writeString(page.resolve("assets/app-1.js"), "run()");
        Files.writeString(page.resolveSibling("secret"), "not for you");
        vertx = HttpLoopback.loops();
        core = HttpLoopback.listen(vertx, 0, this::core);
        websocket = vertx.createHttpServer()
                .webSocketHandler(socket -> socket.textMessageHandler(
                        text -> socket.writeTextMessage(socket.subProtocol() + " heard " + text)))
                .requestHandler(request -> request.response().end("{}"))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        gateway = HttpGateway.start(
                vertx,
                new HttpGateway.Settings(
                        0,
                        List.of(
                                new Backend(Backend.CORE, core.actualPort()),
                                new Backend(Backend.WEBSOCKET, websocket.actualPort())),
                        page));
    }

    @AfterEach
    void stop() {
        gateway.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void core(HttpServerRequest request) {
        if (HttpLoopback.path(request).equals("/ready") && ready != 200) {
            request.response().setStatusCode(ready).end("{\"missing\":{\"postgres\":\"does not answer\"}}");
            return;
        }
        request.body()
                .onSuccess(body -> request.response()
                        .putHeader("x-correlation-id", "from-core")
                        .end("%s %s %s %s"
                                .formatted(
                                        request.method(), request.uri(), request.getHeader("x-correlation-id"), body)));
    }

    @Test
    void aRequestReachesItsServiceWithItsBodyAndQuery() throws Exception {
        var answer = send(request("/api/v1/assessments/7/orders?x=1").POST(text("{\"a\":1}")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("POST /api/v1/assessments/7/orders?x=1 ")
                .endsWith(" {\"a\":1}");
    }

    @Test
    void aWellFormedCorrelationIdIsKeptAndAnyOtherReplaced() throws Exception {
        var kept = send(request("/api/v1/me").header("x-correlation-id", "order-12345"));
        assertThat(kept.body()).contains(" order-12345 ");
        assertThat(kept.headers().allValues("x-correlation-id")).containsExactly("order-12345");
        var replaced = send(request("/api/v1/me").header("x-correlation-id", "<script>"));
        var given = replaced.headers().firstValue("x-correlation-id").orElseThrow();
        assertThat(given).matches("[0-9a-f-]{36}");
        assertThat(replaced.body()).contains(given);
    }

    @Test
    void aServiceThatIsAwayIsAProblemThatNamesIt() throws Exception {
        core.close().toCompletionStage().toCompletableFuture().join();
        var answer = send(request("/api/v1/me"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(json(answer).path("code").asText()).isEqualTo("service-unavailable");
        assertThat(json(answer).path("detail").asText()).contains("core");
        assertThat(send(request("/api/v1/reports")).statusCode()).isEqualTo(503);
    }

    @Test
    void aWebSocketPassesThroughWithItsSubprotocol() throws Exception {
        var heard = new CompletableFuture<String>();
        var socket = client.newWebSocketBuilder()
                .subprotocols("assay.v1")
                .buildAsync(URI.create("ws://127.0.0.1:" + gateway.port() + "/ws?ticket=1"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                        heard.complete(text.toString());
                        return CompletableFuture.completedFuture(null);
                    }
                })
                .get(1, TimeUnit.MINUTES);
        socket.sendText("hello", true).get(1, TimeUnit.MINUTES);
        assertThat(heard.get(1, TimeUnit.MINUTES)).endsWith("heard hello");
        socket.abort();
    }

    @Test
    void readinessAnswersForAllAndNamesWhoIsMissing() throws Exception {
        awaitAnswer("/ready", "{'status':'UP','services':{'core':'UP','websocket':'UP'}}");
        awaitAnswer("/health", "{'status':'UP','services':{'core':'UP','websocket':'UP'}}");

        ready = 503;
        awaitAnswer(
                "/ready",
                "{'status':'DOWN','services':{'core':'DOWN','websocket':'UP'},"
                        + "'missing':{'core':{'postgres':'does not answer'}}}");
        assertThat(send(request("/ready")).statusCode()).isEqualTo(503);

        websocket.close().toCompletionStage().toCompletableFuture().join();
        awaitAnswer(
                "/ready",
                "{'status':'DOWN','services':{'core':'DOWN','websocket':'DOWN'},"
                        + "'missing':{'core':{'postgres':'does not answer'},'websocket':'does not answer'}}");
    }

    /** A service that stands still for seconds is one that does not answer: so it is asked again. */
    private void awaitAnswer(String path, String wanted) throws IOException {
        var said = JSON.readTree(wanted.replace('\'', '"'));
        var status = said.path("status").asText().equals("UP") ? 200 : 503;
        var last = new AtomicReference<HttpResponse<String>>();
        assertThat(Patience.until(Duration.ofMinutes(1), () -> {
                    try {
                        last.set(send(request(path)));
                        return last.get().statusCode() == status
                                && json(last.get()).equals(said);
                    } catch (IOException | InterruptedException failure) {
                        throw new AssertionError(failure);
                    }
                }))
                .as(() -> path + " says " + last.get().body())
                .isTrue();
    }

    @Test
    void thePagesOwnRoutesGetTheIndexAndMissingAssetsDoNot() throws Exception {
        var index = send(request("/assessments/12"));
        assertThat(index.body()).isEqualTo("<h1>Assay</h1>");
        assertThat(index.headers().firstValue("cache-control")).contains("no-cache");
        assertThat(index.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(index.headers().firstValue("x-content-type-options")).contains("nosniff");
        var asset = send(request("/assets/app-1.js"));
        assertThat(asset.body()).isEqualTo("run()");
        assertThat(asset.headers().firstValue("content-type").orElseThrow()).startsWith("text/javascript");
        assertThat(asset.headers().firstValue("cache-control").orElseThrow()).contains("immutable");
        assertThat(send(request("/assets/app-2.js")).statusCode()).isEqualTo(404);
        assertThat(send(request("/favicon.ico")).statusCode()).isEqualTo(404);
        assertThat(send(request("/").POST(text("x"))).statusCode()).isEqualTo(405);
    }

    @Test
    void nothingOutsideThePagesFolderIsServed() throws Exception {
        for (var path : List.of("/../secret", "/..%2fsecret", "/%2e%2e/secret", "/assets/../../secret", "//secret")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain("not for you");
        }
    }

    @Test
    void anAddressOrHeadersThatAreTooLongAreProblems() throws Exception {
        var line = send(request("/api/v1/tiers?cursor=" + "x".repeat(9_000)));
        assertThat(line.statusCode()).isEqualTo(414);
        assertThat(JSON.readTree(line.body()).path("code").asText()).isEqualTo("uri-too-long");
        var headers = send(request("/api/v1/tiers").header("x-long", "x".repeat(17_000)));
        assertThat(headers.statusCode()).isEqualTo(431);
        assertThat(JSON.readTree(headers.body()).path("code").asText()).isEqualTo("headers-too-large");
    }

    @Test
    void aForeignHostIsRefused() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    @Test
    void aBodyThatIsTooLongOrOfUnknownLengthIsRefused() throws Exception {
        assertThat(raw(post("Content-Length: 1048577"))).startsWith("HTTP/1.1 413");
        assertThat(raw(post("Transfer-Encoding: chunked") + "0\r\n\r\n")).startsWith("HTTP/1.1 411");
    }

    private static String post(String header) {
        return "POST /api/v1/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path));
    }

    private static HttpRequest.BodyPublisher text(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(java.net.InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
