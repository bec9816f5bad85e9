package assay.local.platform;

import assay.local.infra.FreePort;
import assay.local.infra.LeashedProcess;
import assay.local.infra.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Ray with two engines on loopback, in the virtual environment {@code target/ray}, which is made once and kept. */
public final class RayProcess implements AutoCloseable {
    /** What setup.sh answers where there is no Python or no package index. */
    private static final int NOT_HERE = 3;

    private static final Duration INSTALL = Duration.ofMinutes(10);
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int LINES_SHOWN = 30;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final LeashedProcess process;
    private final String address;

    private RayProcess(LeashedProcess process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Ray cannot be had on this machine; the message says why. */
    public static final class NotHere extends IllegalStateException {
        private static final long serialVersionUID = 1;

        private NotHere(String message) {
            super(message);
        }
    }

    /** The folder that a checkout's virtual environment is in. */
    public static Path folder(Checkout checkout) {
        return checkout.root().resolve("target/ray");
    }

    /** How it starts on a port, its engines on that class path. */
    static LeashedProcess.Order order(Checkout checkout, int port, String classPath, Path log) {
        var command = List.of(
                "bash",
                script(checkout, "run.sh"),
                folder(checkout).toString(),
                Integer.toString(port),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                classPath);
        return new LeashedProcess.Order(command, Map.of(), log, "TERM");
    }

    /**
     * Installs it where it is not there yet, starts it with engines on this JVM's class path and returns once it takes
     * questions. Throws {@link NotHere} where it cannot be installed, {@link IllegalStateException} when it does not
     * start.
     *
     * @param logs the folder for what both say
     */
    public static RayProcess start(Checkout checkout, Path logs) {
        install(checkout, logs.resolve("ray-setup.log"));
        var log = logs.resolve("ray.log").toAbsolutePath();
        try {
            Files.deleteIfExists(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        int port = FreePort.any();
        var process = LeashedProcess.start(order(checkout, port, System.getProperty("java.class.path"), log));
        var ray = new RayProcess(process, "http://127.0.0.1:" + port + "/simulate");
        if (!Patience.until(START, () -> ray.isReady() || !process.isAlive()) || !ray.isReady()) {
            ray.close();
            throw new IllegalStateException("Ray did not start: " + end(log));
        }
        return ray;
    }

    private static void install(Checkout checkout, Path log) {
        try {
            var setup = new ProcessBuilder(
                            "bash",
                            script(checkout, "setup.sh"),
                            folder(checkout).toString())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!setup.waitFor(INSTALL.toSeconds(), TimeUnit.SECONDS)) {
                setup.descendants().forEach(ProcessHandle::destroy);
                setup.destroy();
                throw new NotHere("Ray was not installed within " + INSTALL.toMinutes() + " minutes, see " + log);
            }
            if (setup.exitValue() == NOT_HERE) {
                throw new NotHere("no Ray here: " + end(log));
            }
            if (setup.exitValue() != 0) {
                throw new IllegalStateException("setup.sh failed: " + end(log));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String script(Checkout checkout, String name) {
        return checkout.root().resolve("monte-carlo-service/ray").resolve(name).toString();
    }

    private static String end(Path log) {
        try {
            var all = Files.readAllLines(log);
            return String.join("\n", all.subList(Math.max(0, all.size() - LINES_SHOWN), all.size()));
        } catch (IOException gone) {
            return log + " cannot be read";
        }
    }

    private boolean isReady() {
        try {
            return state("").contains("\"ready\":true");
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Where it takes questions. */
    public String address() {
        return address;
    }

    /** What it says of itself, as JSON; throws {@link UncheckedIOException} when it does not answer. */
    public String state(String query) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + query))
                    .timeout(ANSWER)
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Its first process; all others descend from it. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
