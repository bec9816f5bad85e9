package assay.local.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A child process that cannot outlive this JVM: a small shell holds the other end of a pipe and, when the pipe breaks
 * for whatever reason (also kill -9 of this JVM), sends the child its stop signal and after a grace period SIGKILL. The
 * child has a process group of its own, so Ctrl-C at the terminal reaches only the one who decides the order of the
 * end. A child that is stopped is waited for, not polled without pause: to the shell, stopping is an end of the wait.
 */
public final class LeashedProcess implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration SPAWN = Duration.ofSeconds(10);
    private static final String LEASH = """
            signal=$1; grace=$2; pidfile=$3; shift 3
            exec 3<&0
            set -m
            "$@" </dev/null 3<&- &
            child=$!
            trap '' INT
            { cat <&3 >/dev/null; kill -s "$signal" "$child"; sleep "$grace"; kill -s KILL "$child"; } >/dev/null 2>&1 &
            reader=$!
            exec 3<&- 2>/dev/null
            trap 'kill -s "$signal" "$child" 2>/dev/null' TERM
            echo "$child" > "$pidfile.new" && mv "$pidfile.new" "$pidfile"
            while :; do
              wait "$child"; code=$?
              kill -0 "$child" 2>/dev/null || break
              sleep 0.1
            done
            kill -s KILL -- "-$reader" 2>/dev/null
            exit "$code"
            """;

    /**
     * What to run: its command, added environment, the file that takes its output, the signal that ends it well, and
     * how long that may take.
     */
    public record Order(
            List<String> command, Map<String, String> environment, Path log, String stopSignal, Duration grace) {
        public Order {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }

        public Order(List<String> command, Map<String, String> environment, Path log, String stopSignal) {
            this(command, environment, log, stopSignal, GRACE);
        }
    }

    private final Process leash;
    private final long pid;
    private final Optional<ProcessHandle> child;
    private final Duration grace;

    private LeashedProcess(Process leash, long pid, Duration grace) {
        this.leash = leash;
        this.pid = pid;
        this.grace = grace;
        this.child = ProcessHandle.of(pid);
    }

    /** Starts the child; throws {@link IllegalStateException} when no shell or no such program is there. */
    public static LeashedProcess start(Order order) {
        try {
            Files.createDirectories(order.log().toAbsolutePath().getParent());
            var pidFile = Files.createTempFile("assay-", ".pid");
            Files.delete(pidFile);
            var words = new ArrayList<>(List.of("bash", "-c", LEASH, "leash", order.stopSignal()));
            words.add(Long.toString(order.grace().toSeconds()));
            words.add(pidFile.toString());
            words.addAll(order.command());
            var builder = new ProcessBuilder(words).redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(order.log().toFile()));
            builder.environment().putAll(order.environment());
            var leash = builder.start();
            Patience.until(SPAWN, () -> Files.exists(pidFile) || !leash.isAlive());
            return new LeashedProcess(leash, childOf(pidFile, order), order.grace());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long childOf(Path pidFile, Order order) throws IOException {
        if (!Files.exists(pidFile)) {
            throw new IllegalStateException("could not start " + order.command() + ", see " + order.log());
        }
        var pid = Long.parseLong(Files.readString(pidFile).trim());
        Files.delete(pidFile);
        return pid;
    }

    /** The process id of the program itself, not of its leash. */
    public long pid() {
        return pid;
    }

    public boolean isAlive() {
        return leash.isAlive();
    }

    /** The exit code, once it has ended. */
    public Optional<Integer> exitCode() {
        return leash.isAlive() ? Optional.empty() : Optional.of(leash.exitValue());
    }

    /** Kills the program at once, as a power cut would. */
    public void kill() {
        child.ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd(GRACE);
    }

    /** Asks the program to end without waiting for it. */
    public void askToStop() {
        leash.destroy();
    }

    public boolean awaitEnd(Duration atMost) {
        try {
            return leash.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends the program well, by force when it takes longer than the grace period. */
    @Override
    public void close() {
        askToStop();
        if (!awaitEnd(grace)) {
            kill();
        }
    }
}
