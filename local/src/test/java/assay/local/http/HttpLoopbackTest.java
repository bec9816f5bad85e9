package assay.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLoopbackTest {
    private static final int LARGE = 1_000_000;

    private Vertx vertx;
    private HttpServer server;

    @BeforeEach
    void start() {
        vertx = HttpLoopback.loops();
        server = HttpLoopback.listen(vertx, 0, request -> {
            throw new HttpRefusal(HttpProblem.of(413, "too-large", "Refused", "Nothing is wanted here."));
        });
    }

    @AfterEach
    void stop() {
        HttpLoopback.end(vertx);
    }

    @Test
    void whoSendsAnUnwantedBodyIsToldAndMayAskAgain() throws Exception {
        var text = talk(
                head(LARGE, "keep-alive"),
                "x".repeat(LARGE / 2),
                "x".repeat(LARGE / 2),
                head(LARGE, "close"),
                "x".repeat(LARGE));
        assertThat(text.split("HTTP/1.1 413", -1)).hasSize(3);
    }

    @Test
    void whoSendsLessThanHeAnnouncedIsToldAndLetGo() throws Exception {
        assertThat(talk(head(LARGE, "keep-alive"), "x"))
                .startsWith("HTTP/1.1 413")
                .containsIgnoringCase("connection: close");
    }

    /** Everything that is answered until the server ends the connection. */
    private String talk(String... parts) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            socket.setSoTimeout(60_000);
            for (var part : parts) {
                socket.getOutputStream().write(part.getBytes(StandardCharsets.US_ASCII));
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String head(int length, String connection) {
        return "POST /x HTTP/1.1\r\nHost: localhost\r\nConnection: " + connection + "\r\nContent-Length: " + length
                + "\r\n\r\n";
    }
}
