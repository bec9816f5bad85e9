package assay.bench.simulation;

import assay.bench.Missing;
import assay.bench.Progress;
import assay.local.infra.FreePort;
import assay.local.infra.LeashedProcess;
import assay.local.infra.Patience;
import assay.local.platform.Checkout;
import assay.simulation.engine.Simulator;
import assay.simulation.question.HttpRay;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Ray with two workers on loopback, installed once into target/ray and ended with the bench. */
final class RayPeer implements AutoCloseable {
    private static final Path ROOT = Checkout.here().root();
    private static final Path FOLDER = ROOT.resolve("target/ray");
    private static final Path LOGS = ROOT.resolve("tests/benchmarks/target");
    private static final Duration START = Duration.ofMinutes(4);
    private static final Simulator NOBODY = (_, _, _) -> {
        throw new Missing("Ray did not answer; see " + LOGS.resolve("ray.log"));
    };

    private final LeashedProcess process;
    private final String address;

    RayPeer(Progress progress) throws IOException, InterruptedException {
        progress.say("starting Ray, installed into target/ray if it is not there");
        install();
        var port = FreePort.any();
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
                LOGS.resolve("ray.log"),
                "TERM"));
        try (var client = HttpClient.newHttpClient()) {
            var ready = Patience.until(START, () -> isReady(client) || !process.isAlive());
            if (!ready || !isReady(client)) {
                close();
                throw new Missing("Ray did not start; see " + LOGS.resolve("ray.log"));
            }
        }
    }

    private static void install() throws IOException, InterruptedException {
        var log = LOGS.resolve("ray-setup.log");
        var setup = new ProcessBuilder("bash", script("setup.sh"), FOLDER.toString())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!setup.waitFor(10, TimeUnit.MINUTES) || setup.exitValue() != 0) {
            setup.destroy();
            throw new Missing("Ray cannot be had here; see " + log);
        }
    }

    private static String script(String name) {
        return ROOT.resolve("monte-carlo-service/ray").resolve(name).toString();
    }

    private boolean isReady(HttpClient client) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .contains("\"ready\":true");
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ray, in portions of so many paths. */
    Simulator simulator(int portion) {
        return new HttpRay(address, portion, NOBODY);
    }

    @Override
    public void close() {
        process.close();
    }
}
