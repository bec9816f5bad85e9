package assay.simulation.question;

import assay.local.infra.FreePort;
import assay.local.infra.LeashedProcess;
import assay.local.infra.Patience;
import assay.local.platform.Checkout;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** Ray with the app, started for tests in a virtual environment that is made once and kept. */
final class RayHost implements AutoCloseable {
    static final Path ROOT = Checkout.here().root();
    static final Path FOLDER = ROOT.resolve("target/ray");
    private static final Path HERE = Path.of("target").toAbsolutePath();
    private static final Duration START = Duration.ofMinutes(5);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    final String address;
    private final LeashedProcess process;

    private RayHost(int port) {
        address = "http://127.0.0.1:" + port + "/simulate";
        process = LeashedProcess.start(new LeashedProcess.Order(
                List.of(
                        "bash",
                        script("run.sh"),
                        FOLDER.toString(),
                        Integer.toString(port),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path")),
                Map.of(),
                HERE.resolve("ray.log"),
                "TERM"));
    }

    /** Starts it; the tests are skipped, with the reason, where there is no Python or no package index. */
    static RayHost start() throws IOException, InterruptedException {
        var log = HERE.resolve("ray-setup.log");
        var setup = new ProcessBuilder("bash", script("setup.sh"), FOLDER.toString())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!setup.waitFor(6, TimeUnit.MINUTES)) {
            setup.destroy();
            Assumptions.abort("Ray was not installed within six minutes, see " + log);
        }
        Assumptions.assumeTrue(setup.exitValue() != 3, () -> "no Ray here: " + lines(log));
        if (setup.exitValue() != 0) {
            throw new IllegalStateException("setup.sh failed: " + lines(log));
        }
        Files.deleteIfExists(HERE.resolve("ray.log"));
        var host = new RayHost(FreePort.any());
        var ready = Patience.until(
                START, () -> host.isReady() || host.process.exitCode().isPresent());
        if (!ready || !host.isReady()) {
            host.close();
            throw new IllegalStateException("Ray did not start: " + lines(HERE.resolve("ray.log")));
        }
        return host;
    }

    private static String lines(Path log) {
        try {
            var all = Files.readAllLines(log);
            return String.join("\n", all.subList(Math.max(0, all.size() - 30), all.size()));
        } catch (IOException gone) {
            return log + " cannot be read";
        }
    }

    private static String script(String name) {
        return ROOT.resolve("monte-carlo-service/ray").resolve(name).toString();
    }

    private boolean isReady() {
        try {
            return get("").contains("\"ready\":true");
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private String get(String query) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + query))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException away) {
            throw new IllegalStateException(away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Jobs at work. */
    int running() {
        return number("running");
    }

    /** Chunks answered since the start. */
    int chunks() {
        return number("chunks");
    }

    private int number(String name) {
        var found = Pattern.compile("\"" + name + "\":(\\d+)").matcher(get(""));
        if (!found.find()) {
            throw new IllegalStateException("no " + name);
        }
        return Integer.parseInt(found.group(1));
    }

    /** Process ids of the engines. */
    List<Long> pids() {
        var found = Pattern.compile("\"pids\":\\[([0-9,]+)]").matcher(get("?pids=1"));
        return found.find()
                ? Pattern.compile(",")
                        .splitAsStream(found.group(1))
                        .map(Long::parseLong)
                        .toList()
                : List.of();
    }

    /** The one process and all that it started. */
    List<ProcessHandle> processes() {
        var own = ProcessHandle.of(process.pid()).orElseThrow();
        var all = new java.util.ArrayList<>(own.descendants().toList());
        all.add(own);
        return all;
    }

    @Override
    public void close() {
        process.close();
    }
}
