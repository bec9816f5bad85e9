package assay.core.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import assay.local.infra.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our requests against Stripe's own description of its API. Needs Stripe's program stripe-mock, a Go module:
 * {@code -Dassay.stripe-mock=/path/to/stripe-mock}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "assay.stripe-mock", matches = ".+")
class StripeMockTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private Process mock;
    private URI address;

    @BeforeAll
    void start() throws IOException {
        var port = free();
        address = URI.create("http://127.0.0.1:" + port);
        // Told only one of its two addresses it opens the other one on every interface.
        mock = new ProcessBuilder(
                        System.getProperty("assay.stripe-mock"),
                        "-http-addr",
                        "127.0.0.1:" + port,
                        "-https-addr",
                        "127.0.0.1:" + free())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(Patience.until(PATIENCE, () -> answers(port))).isTrue();
    }

    @AfterAll
    void end() throws InterruptedException {
        mock.destroy();
        mock.waitFor();
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private StripePayments payments() {
        return new StripePayments(new StripeSettings(
                address,
                "sk_test_mock",
                List.of("whsec"),
                Duration.ofMinutes(5),
                URI.create("http://localhost:8080"),
                Duration.ofHours(1),
                100,
                Duration.ofMinutes(10)));
    }

    private static PurchaseRow row() {
        var now = Instant.now();
        return new PurchaseRow(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "0",
                UUID.randomUUID(),
                "Starter 25K",
                1,
                "0",
                9_900,
                "USD",
                "pending",
                null,
                0,
                "none",
                null,
                null,
                null,
                null,
                0,
                now,
                now);
    }

    @Test
    void everyRequestIsOneThatStripeDescribes() throws Exception {
        var checkout = payments().open(row());
        assertThat(checkout.id()).startsWith("cs_");
        assertThat(checkout.url()).startsWith("https://");
        assertThat(payments().look("cs_test_123")).isPresent();
        assertThat(payments().purchaseOf("pi_123")).isEmpty();
    }

    /** What it does not describe it refuses; else the test above would say nothing. */
    @Test
    void aRequestOfOurOwnInventionIsRefused() throws Exception {
        var request = HttpRequest.newBuilder(address.resolve("/v1/checkout/sessions"))
                .header("authorization", "Bearer sk_test_mock")
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("mode=payment&sucess_url=http%3A%2F%2Fx"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("additional properties are not allowed");
        }
    }
}
