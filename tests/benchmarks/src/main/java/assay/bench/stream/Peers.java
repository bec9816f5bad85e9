package assay.bench.stream;

import assay.bench.Progress;
import assay.local.platform.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Fetches and starts the peers by the package managers' own clients; what cannot be had is named, with why. */
final class Peers {
    private static final int MINUTES_MAX = 5;

    private final Path sources;
    private final Path folder;
    private final Map<String, String> absent = new LinkedHashMap<>();

    Peers(Checkout checkout) {
        sources = checkout.root().resolve("tests/benchmarks/peers");
        folder = checkout.root().resolve("tests/benchmarks/target/peers");
    }

    /** Why a peer is not there, by its name. */
    Map<String, String> absent() {
        return absent;
    }

    private interface Starter {
        Server start() throws IOException, InterruptedException;
    }

    List<Server> start(Progress progress) throws IOException, InterruptedException {
        var servers = new ArrayList<Server>();
        npm(progress);
        add(servers, "Bun", () -> ProgramServer.start("Bun", List.of(program("bun"), script("bun.mjs"))));
        add(servers, "ws", () -> ProgramServer.start("ws", List.of("node", script("ws.mjs"))));
        add(servers, "ChannelGroup", Peers::group);
        add(servers, "NATS", this::nats);
        return servers;
    }

    private void add(List<Server> servers, String name, Starter starter) throws InterruptedException {
        try {
            servers.add(starter.start());
        } catch (IOException failure) {
            absent.put(
                    name,
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given"));
        }
    }

    private void npm(Progress progress) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (var name : List.of("package.json", "package-lock.json", ".npmrc", "bun.mjs", "ws.mjs")) {
            Files.copy(sources.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.isDirectory(folder.resolve("node_modules/ws"))) {
            progress.say("fetching bun and ws");
            run(folder, List.of("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"));
        }
    }

    private String program(String name) {
        return folder.resolve("node_modules/.bin").resolve(name).toString();
    }

    private String script(String name) {
        return folder.resolve(name).toString();
    }

    private static Server group() throws IOException {
        return ProgramServer.start(
                "ChannelGroup",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HttpGroupApplication.class.getName()));
    }

    /** A fresh server of NATS, built by Go from the module's own sources. */
    Server nats() throws IOException, InterruptedException {
        var program = folder.resolve("nats-server");
        if (!Files.isExecutable(program)) {
            run(
                    sources.resolve("nats"),
                    List.of("go", "build", "-o", program.toString(), "github.com/nats-io/nats-server/v2"));
        }
        return NatsServer.start(program);
    }

    private static void run(Path where, List<String> command) throws IOException, InterruptedException {
        var log = Files.createTempFile("peers", ".log");
        var process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", command) + " failed: "
                    + Files.readString(log).strip());
        }
    }
}
