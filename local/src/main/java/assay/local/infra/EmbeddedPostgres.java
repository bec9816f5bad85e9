package assay.local.infra;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * PostgreSQL 18 as a child process on loopback, serializable by default, its data in a folder that is kept and taken up
 * again, also after a crash. It holds the databases {@code core}, {@code market}, {@code report} and
 * {@code simulation}; the one user is {@code assay} with a password made at the first start.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    public static final List<String> DATABASES = List.of("core", "market", "report", "simulation");

    private static final String HOST = "127.0.0.1";
    private static final Duration START = Duration.ofSeconds(60);

    private final LeashedProcess server;
    private final PostgresCluster cluster;
    private final int port;

    private EmbeddedPostgres(LeashedProcess server, PostgresCluster cluster, int port) {
        this.server = server;
        this.cluster = cluster;
        this.port = port;
    }

    /** Starts on the port, or on any free one when it is 0, and returns once every database answers. */
    public static EmbeddedPostgres start(Path dir, int port) {
        return FreePort.starting(port, chosen -> startOn(dir, chosen));
    }

    private static EmbeddedPostgres startOn(Path dir, int chosen) {
        try {
            var cluster = PostgresCluster.in(Folders.ofOwner(dir), unpacked());
            cluster.awaitEndOfFormerServer();
            var server = LeashedProcess.start(new LeashedProcess.Order(
                    cluster.serverCommand(HOST, chosen), Map.of("TZ", "UTC"), cluster.log(), "INT"));
            var postgres = new EmbeddedPostgres(server, cluster, chosen);
            postgres.awaitAnswer();
            postgres.createMissingDatabases();
            return postgres;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Address of one database with user and password in it. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s".formatted(HOST, port, database, user(), password());
    }

    /** Address of one database without user and password. */
    public String address(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(HOST, port, database);
    }

    public String user() {
        return PostgresCluster.USER;
    }

    public String password() {
        return cluster.password();
    }

    public int port() {
        return port;
    }

    /** The server's own process id; killing it is a crash of the database. */
    public long pid() {
        return server.pid();
    }

    public boolean isAlive() {
        return server.isAlive();
    }

    /** Crashes the server; its folder can be started again at once. */
    public void kill() {
        server.kill();
    }

    @Override
    public void close() {
        server.close();
    }

    private void awaitAnswer() {
        if (!Patience.until(START, () -> answers() || !server.isAlive()) || !server.isAlive()) {
            server.close();
            throw new IllegalStateException(
                    "PostgreSQL did not start, see " + cluster.log() + ": " + cluster.lastWords());
        }
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"));
    }

    private void createMissingDatabases() {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            var present = new ArrayList<String>();
            try (var rows = statement.executeQuery("SELECT datname FROM pg_database")) {
                while (rows.next()) {
                    present.add(rows.getString(1));
                }
            }
            var missing =
                    DATABASES.stream().filter(name -> !present.contains(name)).toList();
            for (var database : missing) {
                statement.execute("CREATE DATABASE " + database);
            }
            if (!missing.isEmpty()) {
                // A thousand new files: written out now, a crash in the next minutes is recovered from seconds sooner.
                statement.execute("CHECKPOINT");
            }
        } catch (SQLException failure) {
            server.close();
            throw new IllegalStateException("the databases could not be made: " + failure.getMessage(), failure);
        }
    }

    private static Path unpacked() throws IOException {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "Darwin" : "Linux";
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        try (var archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            if (archive == null) {
                throw new IllegalStateException("no PostgreSQL program for " + system + " on " + machine);
            }
            return PlatformBinaries.unpackedTarXz("postgresql", archive);
        }
    }
}
