package assay.local.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One embedded part in an operating-system process of its own, so that it can be killed alone and started again on the
 * same port and folder. It dies with the process that started it.
 */
public final class PartProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);

    private final LeashedProcess process;
    private final String address;
    private final long server;

    private PartProcess(LeashedProcess process, List<String> ready) {
        this.process = process;
        this.address = ready.getFirst();
        this.server = Long.parseLong(ready.getLast());
    }

    /** Starts the part with this JVM's class path and returns once it takes requests. */
    public static PartProcess start(Part part, Path dir, int port) {
        try {
            var home = dir.toAbsolutePath();
            Files.createDirectories(home);
            var ready = part.readyFile(home);
            Files.deleteIfExists(ready);
            var log = home.resolveSibling(home.getFileName() + ".log");
            var command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    PartApplication.class.getName(),
                    part.name().toLowerCase(Locale.ROOT),
                    home.toString(),
                    Integer.toString(port));
            var process = LeashedProcess.start(new LeashedProcess.Order(command, Map.of(), log, "TERM"));
            if (!Patience.until(START, () -> isWritten(ready) || !process.isAlive()) || !process.isAlive()) {
                process.close();
                throw new IllegalStateException(part + " did not start, see " + log);
            }
            return new PartProcess(process, Files.readAllLines(ready));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isWritten(Path ready) {
        return ready.toFile().length() > 0;
    }

    /** Where the part answers: bootstrap servers, JDBC address of {@code core}, or Redis URI. */
    public String address() {
        return address;
    }

    /** The process that serves: the broker's JVM, or PostgreSQL or Redis itself. */
    public long pid() {
        return server;
    }

    /** Kills the process that serves with SIGKILL and returns once it is gone. */
    public void kill() {
        ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
        process.awaitEnd(START);
    }

    @Override
    public void close() {
        process.close();
    }
}
