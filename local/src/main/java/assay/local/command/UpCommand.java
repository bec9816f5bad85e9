package assay.local.command;

import assay.local.platform.Checkout;
import assay.local.platform.Platform;
import assay.local.platform.PlatformSettings;
import assay.local.platform.Ports;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the platform and stays until Ctrl-C. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the whole platform on this machine: Kafka, PostgreSQL, Redis, simulated venues, five services, one "
                    + "gateway. Everything listens on loopback alone. Ctrl-C ends it and leaves no process behind.",
            ""
        },
        footer = {
            "",
            "What was traded is kept in the state folder and is there again next time. Logs are in its folder logs.",
            "Move a simulated price while it runs:",
            "  curl -H 'content-type: application/json' localhost:8080/local/market/move \\",
            "       -d '{\"symbol\":\"BTC-USD\",\"percent\":-5,\"seconds\":10}'",
            "Stop one venue: the same to /local/venues/kraken with '{\"state\":\"down\"}'",
            "(up, down, frozen, corrupt, cut)."
        })
final class UpCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private JsonOption output = new JsonOption();

    @Option(names = "--fresh", description = "Begins anew: throws away everything in the state folder but the logs.")
    private boolean fresh;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description =
                    "The folder for everything that is kept. Default: $$ASSAY_STATE, else .assay in the checkout.")
    private @Nullable Path state;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "Uses the fifteen ports from N on (the gateway is N) instead of the usual ones. "
                    + "Default: $$ASSAY_PORT_BASE.",
            defaultValue = "${env:ASSAY_PORT_BASE:-0}")
    private int portBase;

    @Option(names = "--seed", paramLabel = "N", description = "Of the simulated prices.", defaultValue = "20260101")
    private long seed;

    @Option(
            names = "--live",
            description = "Takes prices from the venues' real public feeds instead of the simulators.")
    private boolean live;

    @Option(
            names = "--ray",
            description =
                    "Simulates on Ray, which is installed once into target/ray (500 MB); until it runs, and where "
                            + "it fails, simulations run in their service.")
    private boolean ray;

    @Override
    public Integer call() throws InterruptedException {
        var checkout = Checkout.here();
        var folder = stateFolder(checkout);
        var settings = new PlatformSettings(checkout, folder, ports(), seed, live, ray);
        var ended = new CountDownLatch(1);
        var began = System.nanoTime();
        if (fresh) {
            Platform.forget(folder);
        }
        var out = command().commandLine().getOut();
        var progress =
                new PrintedProgress(output.json() ? command().commandLine().getErr() : out);
        // Also a start under way has to end cleanly.
        var running = new StartedPlatform();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(running, ended, progress), "end"));
        progress.note("starting on " + folder);
        var platform = running.start(settings, progress);
        tell(platform, out, Duration.ofNanos(System.nanoTime() - began));
        ended.await();
        return 0;
    }

    private static void end(StartedPlatform running, CountDownLatch ended, PrintedProgress progress) {
        progress.note("ending");
        running.close();
        progress.note("ended, nothing is left running");
        ended.countDown();
    }

    private void tell(Platform platform, PrintWriter out, Duration took) {
        if (output.json()) {
            out.println(json(platform, took));
        } else {
            out.printf("%nReady after %.1f s.%n%n", took.toMillis() / 1e3);
            out.println("  " + platform.address());
            out.printf(
                    "  trader  %s  %s%n",
                    platform.logins().trader().email(),
                    platform.logins().trader().password());
            out.printf(
                    "  admin   %s  %s%n%n",
                    platform.logins().admin().email(), platform.logins().admin().password());
            out.println("Ctrl-C ends it.");
        }
        out.flush();
    }

    private static String json(Platform platform, Duration took) {
        var told = new LinkedHashMap<String, Object>();
        told.put("address", platform.address());
        told.put("seconds", took.toMillis() / 1e3);
        told.put("state", platform.settings().state().toString());
        told.put("logins", platform.logins());
        told.put(
                "ports",
                Arrays.stream(assay.local.platform.Port.values())
                        .collect(Collectors.toMap(
                                each -> each.name().toLowerCase(java.util.Locale.ROOT),
                                each -> platform.settings().ports().of(each))));
        return new ObjectMapper().valueToTree(told).toString();
    }

    private Path stateFolder(Checkout checkout) {
        if (state != null) {
            return state;
        }
        var chosen = System.getenv("ASSAY_STATE");
        return chosen == null || chosen.isBlank() ? checkout.root().resolve(".assay") : Path.of(chosen);
    }

    private Ports ports() {
        try {
            return new Ports(portBase);
        } catch (IllegalArgumentException bad) {
            throw new ParameterException(command().commandLine(), "--port-base " + portBase + ": " + bad.getMessage());
        }
    }

    private CommandSpec command() {
        return java.util.Objects.requireNonNull(spec);
    }
}
