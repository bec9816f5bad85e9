package assay.local.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A folder with the data of one PostgreSQL server: how it is made, started, and freed of a server that still holds it.
 */
final class PostgresCluster {
    static final String USER = "assay";

    private static final Duration INIT = Duration.ofMinutes(2);
    private static final Duration FORMER_SERVER = Duration.ofSeconds(20);
    private static final int PASSWORD_BYTES = 18;
    private static final int LAST_WORDS = 400;

    private final Path home;
    private final Path programs;
    private final String password;

    private PostgresCluster(Path home, Path programs, String password) {
        this.home = home;
        this.programs = programs;
        this.password = password;
    }

    static PostgresCluster in(Path home, Path programs) throws IOException {
        var secret = home.resolve("password");
        if (!Files.exists(secret)) {
            Folders.writeSecret(secret, newPassword());
        }
        var cluster =
                new PostgresCluster(home, programs, Files.readString(secret).trim());
        if (!Files.exists(cluster.data().resolve("PG_VERSION"))) {
            cluster.init(secret);
        }
        return cluster;
    }

    String password() {
        return password;
    }

    Path log() {
        return home.resolve("postgresql.log");
    }

    private Path data() {
        return home.resolve("data");
    }

    List<String> serverCommand(String host, int port) {
        var words = new ArrayList<>(asOrdinaryUser());
        words.addAll(List.of(program("postgres"), "-D", data().toString(), "-p", Integer.toString(port)));
        Map.of(
                        "listen_addresses", host,
                        "unix_socket_directories", "",
                        "default_transaction_isolation", "serializable",
                        "fsync", "on",
                        "max_pred_locks_per_transaction", "256",
                        "shared_buffers", "96MB",
                        "log_min_messages", "warning",
                        "timezone", "UTC")
                .forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        if (!isMac()) {
            words.addAll(List.of("-c", "recovery_init_sync_method=syncfs"));
        }
        return words;
    }

    /**
     * Waits for a server that still holds the folder, left by a process that was killed, and ends it. Its own lock file
     * is left alone: PostgreSQL itself tells a stale one from a living one.
     */
    void awaitEndOfFormerServer() throws IOException {
        var lock = data().resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        var first = Files.readAllLines(lock).getFirst().trim();
        var former = ProcessHandle.of(Long.parseLong(first)).filter(this::isOurs);
        former.ifPresent(process -> {
            if (!Patience.until(FORMER_SERVER, () -> !process.isAlive())) {
                process.destroyForcibly();
                Patience.until(FORMER_SERVER, () -> !process.isAlive());
            }
        });
    }

    /** The end of the server's log, for a message. */
    String lastWords() {
        try {
            var text = Files.readString(log()).strip();
            return text.substring(Math.max(0, text.length() - LAST_WORDS));
        } catch (IOException unreadable) {
            return "(no log)";
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(data().toString()))
                .isPresent();
    }

    private void init(Path secret) throws IOException {
        Folders.delete(data());
        var words = new ArrayList<>(asOrdinaryUser());
        words.addAll(List.of(program("initdb"), "-D", data().toString(), "-U", USER, "--pwfile=" + secret));
        words.addAll(List.of("-A", "scram-sha-256", "-E", "UTF8", "--locale=C", "--data-checksums"));
        var process = LeashedProcess.start(new LeashedProcess.Order(words, Map.of("TZ", "UTC"), log(), "TERM"));
        if (!process.awaitEnd(INIT) || process.exitCode().orElse(1) != 0) {
            process.close();
            throw new IllegalStateException("PostgreSQL's folder could not be made, see " + log() + ": " + lastWords()
                    + (isRoot()
                            ? " (PostgreSQL refuses to run as root; where `unshare -U` is not allowed, "
                                    + "start as an ordinary user)"
                            : ""));
        }
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    /** PostgreSQL refuses root; in a user namespace of its own it sees an ordinary user and the same files. */
    private static List<String> asOrdinaryUser() {
        return isRoot() ? List.of("unshare", "-U") : List.of();
    }

    private static boolean isMac() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (UnsupportedOperationException | IllegalArgumentException notLinux) {
            return System.getProperty("user.name").equals("root");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String newPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
