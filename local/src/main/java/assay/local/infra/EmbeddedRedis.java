package assay.local.infra;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import redis.embedded.Redis;

/**
 * Redis as a child process on loopback with its data in a folder. Losing that data loses nothing: it holds sessions,
 * limits and caches.
 */
public final class EmbeddedRedis implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final Duration START = Duration.ofSeconds(60);

    private final LeashedProcess server;
    private final int port;

    private EmbeddedRedis(LeashedProcess server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts on the port, or on any free one when it is 0, and returns once the server answers. */
    public static EmbeddedRedis start(Path dir, int port) {
        return FreePort.starting(port, chosen -> startOn(dir, chosen));
    }

    private static EmbeddedRedis startOn(Path dir, int chosen) {
        try {
            var folder = Folders.ofOwner(dir);
            var log = folder.resolve("redis.log");
            var server = LeashedProcess.start(new LeashedProcess.Order(command(folder, chosen), Map.of(), log, "TERM"));
            var redis = new EmbeddedRedis(server, chosen);
            if (!Patience.until(START, () -> redis.answers() || !server.isAlive()) || !server.isAlive()) {
                server.close();
                throw new IllegalStateException("Redis did not start, see " + log);
            }
            return redis;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String uri() {
        return "redis://" + HOST + ":" + port;
    }

    public int port() {
        return port;
    }

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

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1000);
            OutputStream out = socket.getOutputStream();
            out.write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = socket.getInputStream().readNBytes(5);
            return new String(answer, StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static List<String> command(Path folder, int port) throws IOException {
        return List.of(
                program().toString(),
                "--bind",
                HOST,
                "--protected-mode",
                "yes",
                "--port",
                Integer.toString(port),
                "--dir",
                folder.toString(),
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec",
                "--save",
                "");
    }

    private static Path program() throws IOException {
        try (InputStream program = Redis.class.getResourceAsStream("/" + resource())) {
            if (program == null) {
                throw new IllegalStateException("no Redis program for this machine: " + resource());
            }
            return PlatformBinaries.executable("redis-server", program);
        }
    }

    private static String resource() {
        var mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        var arm = System.getProperty("os.arch").equals("aarch64");
        if (mac) {
            return "redis-server-6.2.6-v5-darwin-" + (arm ? "arm64" : "amd64");
        }
        return arm ? "redis-server-6.2.7-linux-arm64" : "redis-server-6.2.6-v5-linux-amd64";
    }
}
