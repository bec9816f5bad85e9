package assay.endtoend.chaos;

import assay.local.infra.LeashedProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One service in a process of its own, which can be killed and started again as it was. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);

    /**
     * How to start it.
     *
     * @param name shown in reports and in the log's name
     * @param program with its class path and main class
     * @param port on loopback
     */
    record Launch(String name, Launches program, int port, Map<String, String> settings) {

        Launch {
            settings = Map.copyOf(settings);
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + port);
        }
    }

    private final Launch launch;
    private final Path log;
    private @Nullable LeashedProcess process;

    ServiceProcess(Launch launch, Path folder) {
        this.launch = launch;
        this.log = folder.resolve(launch.name() + ".log");
    }

    URI address() {
        return launch.address();
    }

    /** Starts the program without waiting for it. */
    void start() {
        var environment = new HashMap<>(launch.settings());
        environment.put("MICRONAUT_SERVER_PORT", Integer.toString(launch.port()));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(Arrays.stream(System.getProperty("assay.chaos.jvm", "").split(" "))
                .filter(word -> !word.isBlank())
                .toList());
        command.addAll(launch.program().fastStart());
        command.addAll(
                List.of("-cp", launch.program().classPath(), launch.program().main()));
        process = LeashedProcess.start(new LeashedProcess.Order(command, environment, log, "TERM"));
    }

    /**
     * Returns once the service says that it is ready; throws {@link IllegalStateException} when it does not or has
     * ended.
     */
    void awaitReady() {
        try (var http = HttpClient.newHttpClient()) {
            var question = HttpRequest.newBuilder(address().resolve("/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            Await.value(START, () -> {
                if (process == null || !process.isAlive()) {
                    throw new IllegalStateException(launch.name() + " has ended, see " + log);
                }
                return isReady(http, question) ? true : null;
            });
        }
    }

    private static boolean isReady(HttpClient http, HttpRequest question) throws IOException {
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    /** The last of its log's lines that hold the pattern, up to the end of the match; empty when there is none. */
    String lastWords(Pattern pattern) {
        try (var lines = Files.lines(log)) {
            return lines.map(pattern::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .reduce("", (_, later) -> later);
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** SIGKILL, as a power cut would. */
    void kill() {
        if (process != null) {
            process.kill();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
