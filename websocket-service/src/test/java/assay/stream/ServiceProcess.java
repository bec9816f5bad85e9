package assay.stream;

import static org.assertj.core.api.Assertions.assertThat;

import assay.local.infra.Patience;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The socket service as a process of its own, so that it can be killed as a machine kills it. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Path PORT = Path.of("target", "killed-service.port");

    private final Map<String, String> settings;
    private Process process;
    private volatile int port;

    private ServiceProcess(Map<String, String> settings) throws IOException {
        this.settings = settings;
        this.process = start();
    }

    /** The program, which writes down the free port that it found. */
    static final class Noted {
        private Noted() {}

        static void main(String[] arguments) throws IOException {
            var server = Micronaut.run(StreamApplication.class, arguments).getBean(EmbeddedServer.class);
            var note = Path.of(PORT + ".new");
            Files.writeString(note, Integer.toString(server.getPort()));
            Files.move(note, PORT, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Returns once it reads the tape. */
    static ServiceProcess ready(Map<String, String> settings) throws IOException {
        var service = new ServiceProcess(settings);
        service.awaitReady();
        return service;
    }

    /** Where it listens now; 0 while it does not. */
    int port() {
        return port;
    }

    /** SIGKILL, then the same program again. */
    void killAndStartAgain() throws IOException, InterruptedException {
        assertThat(process.isAlive()).as("alive until it is killed").isTrue();
        port = 0;
        process.destroyForcibly().waitFor();
        process = start();
        awaitReady();
    }

    private Process start() throws IOException {
        Files.deleteIfExists(PORT);
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Noted.class.getName()));
        settings.forEach((name, value) ->
                builder.environment().put(name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT), value));
        return builder.redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/killed-service.log")))
                .start();
    }

    private void awaitReady() throws IOException {
        try (var client = HttpClient.newHttpClient()) {
            assertThat(Patience.until(START, () -> Files.exists(PORT) || !process.isAlive()) && process.isAlive())
                    .as("started; its log is target/killed-service.log")
                    .isTrue();
            // From here on clients come, before it is ready.
            port = Integer.parseInt(Files.readString(PORT));
            assertThat(Patience.until(START, () -> isReady(client)))
                    .as("ready; its log is target/killed-service.log")
                    .isTrue();
        }
    }

    private boolean isReady(HttpClient client) {
        Feeds.all().mark("BTC-USD", "84000");
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ready"))
                    .timeout(ANSWER)
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
