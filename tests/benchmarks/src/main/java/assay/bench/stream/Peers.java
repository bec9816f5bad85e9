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
    static final String FLOOR = "kernel";

    private static final int MINUTES_MAX = 5;

    /** Those that send messages. */
    static final List<String> NAMES = List.of("Bun", "ws", "ChannelGroup", "NATS", FLOOR);

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

    /** Starts some of {@link #NAMES}. */
    List<Server> start(List<String> names, Progress progress) throws IOException, InterruptedException {
        var servers = new ArrayList<Server>();
        if (names.contains("Bun") || names.contains("ws")) {
            npm(progress);
        }
        for (var name : names) {
            try {
                servers.add(started(name));
            } catch (IOException failure) {
                absent.put(
                        name,
                        String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given"));
            }
        }
        return servers;
    }

    private Server started(String name) throws IOException, InterruptedException {
        return switch (name) {
            case "Bun" -> ProgramServer.start(name, List.of(program("bun"), script("bun.mjs")));
            case "ws" -> ProgramServer.start(name, List.of("node", script("ws.mjs")));
            case "NATS" -> nats();
            case "ChannelGroup" -> java(name, HttpGroupApplication.class);
            case FLOOR -> java(name, FloorApplication.class);
            default -> throw new IOException("nobody of that name");
        };
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

    private static Server java(String name, Class<?> program) throws IOException {
        return ProgramServer.start(
                name,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName()));
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
