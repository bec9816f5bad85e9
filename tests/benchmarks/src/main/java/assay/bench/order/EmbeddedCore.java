package assay.bench.order;

import assay.bench.Progress;
import assay.core.account.AccountCommands;
import assay.core.account.Accounts;
import assay.local.infra.Part;
import assay.local.infra.PartProcess;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The real core-service in this process, on a real broker, PostgreSQL and Redis that each have a process of their own.
 * Its loop takes commands from Kafka and writes to PostgreSQL as it does in the cluster.
 */
final class EmbeddedCore implements AutoCloseable {

    private final Path folder;
    private final Map<Part, PartProcess> parts = new HashMap<>();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final EmbeddedServer server;

    private EmbeddedCore(Path folder, TapeScript script) throws InterruptedException {
        this.folder = folder;
        for (var part : Part.values()) {
            start(part);
        }
        opened.add(KafkaTape.start(bootstrap(), script));
        server = new CoreContext().properties(settings()).run(EmbeddedServer.class);
        opened.add(server);
    }

    static EmbeddedCore start(TapeScript script, Progress progress) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("assay-bench-");
        progress.say("starting broker, PostgreSQL, Redis and core in " + folder);
        var core = new EmbeddedCore(folder, script);
        Runtime.getRuntime().addShutdownHook(new Thread(core::delete));
        progress.say("core answers at " + core.address());
        return core;
    }

    private void start(Part part) {
        var process = PartProcess.start(part, folder.resolve(part.name().toLowerCase(Locale.ROOT)), 0);
        parts.put(part, process);
        opened.add(process);
    }

    private Map<String, Object> settings() {
        var database = database();
        return Map.of(
                "micronaut.server.port", -1,
                "assay.limit.requests", 0,
                "datasources.default.url", database.plainUrl(),
                "datasources.default.username", database.user(),
                "datasources.default.password", database.password(),
                "kafka.bootstrap.servers", bootstrap(),
                "redis.uri", address(Part.REDIS),
                "assay.state", folder.resolve("state").toString());
    }

    private String address(Part part) {
        var process = parts.get(part);
        if (process == null) {
            throw new IllegalStateException(part + " was not started");
        }
        return process.address();
    }

    String bootstrap() {
        return address(Part.KAFKA);
    }

    /** The database that core writes. */
    DatabaseAddress database() {
        return DatabaseAddress.of(address(Part.POSTGRES));
    }

    URI address() {
        return server.getURI();
    }

    AccountCommands commands() {
        return server.getApplicationContext().getBean(AccountCommands.class);
    }

    Accounts accounts() {
        return server.getApplicationContext().getBean(Accounts.class);
    }

    @Override
    public void close() {
        for (var each : opened.reversed()) {
            try {
                each.close();
            } catch (Exception failure) {
                System.err.println("bench: " + failure);
            }
        }
        parts.clear();
        delete();
    }

    private void delete() {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failure) {
            System.err.println("bench: " + folder + " could not be removed: " + failure);
        }
    }
}
