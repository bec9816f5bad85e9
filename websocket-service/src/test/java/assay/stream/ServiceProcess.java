package assay.stream;

import static org.assertj.core.api.Assertions.assertThat;

import assay.local.infra.Patience;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The socket service as a process of its own, so that it can be killed as a machine kills it. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);

    private final int port;
    private final Map<String, String> settings;
    private Process process;

    private ServiceProcess(int port, Map<String, String> settings) throws IOException {
        this.port = port;
        this.settings = settings;
        this.process = start();
    }

    /** Returns once it reads the tape. */
    static ServiceProcess ready(int port, Map<String, String> settings) throws IOException {
        var service = new ServiceProcess(port, settings);
        service.awaitReady();
        return service;
    }

    /** SIGKILL, then the same program on the same port. */
    void killAndStartAgain() throws IOException, InterruptedException {
        assertThat(process.isAlive()).as("alive until it is killed").isTrue();
        process.destroyForcibly().waitFor();
        process = start();
        awaitReady();
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "assay.stream.StreamApplication"));
        settings.forEach((name, value) ->
                builder.environment().put(name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT), value));
        builder.environment().put("MICRONAUT_SERVER_PORT", Integer.toString(port));
        return builder.redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/killed-service.log")))
                .start();
    }

    private void awaitReady() {
        try (var client = HttpClient.newHttpClient()) {
            assertThat(Patience.until(START, () -> isReady(client)))
                    .as("ready; its log is target/killed-service.log")
                    .isTrue();
        }
    }

    private boolean isReady(HttpClient client) {
        Feeds.all().mark("BTC-USD", "84000");
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ready"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
