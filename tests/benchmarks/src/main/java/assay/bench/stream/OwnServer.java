package assay.bench.stream;

import assay.bench.WrongAnswers;
import assay.local.infra.EmbeddedKafka;
import assay.local.infra.EmbeddedRedis;
import assay.local.infra.FreePort;
import assay.local.platform.Checkout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The socket service itself, as its own process, on a real broker and Redis that do not count as its own. */
final class OwnServer implements Server {
    private static final Duration START = Duration.ofSeconds(60);
    private static final String ORIGIN = "Origin: http://localhost:8080\r\nSec-WebSocket-Protocol: assay.v1\r\n";

    private final Parts parts;
    private final Process process;
    private final int port;

    /** What the service stands on. */
    record Parts(EmbeddedKafka kafka, EmbeddedRedis redis, HttpCoreStub core, KafkaFeed feed, UUID assessment)
            implements AutoCloseable {
        static Parts start(Path folder) throws IOException, InterruptedException {
            var account = UUID.randomUUID();
            var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
            var feed = new KafkaFeed(kafka.bootstrap(), account);
            return new Parts(
                    kafka,
                    EmbeddedRedis.start(folder.resolve("redis"), 0),
                    new HttpCoreStub(account),
                    feed,
                    UUID.randomUUID());
        }

        @Override
        public void close() {
            feed.close();
            core.close();
            redis.close();
            kafka.close();
        }
    }

    private OwnServer(Parts parts, Process process, int port) {
        this.parts = parts;
        this.process = process;
        this.port = port;
    }

    static OwnServer start(Checkout checkout, Parts parts) throws IOException, InterruptedException {
        int port = FreePort.any();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(Kernel.onCore(
                0,
                List.of(
                        java,
                        "-Xms96m",
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        // As the platform starts it: the other compiler would be at work for minutes on one core.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:MinHeapFreeRatio=5",
                        "-XX:MaxHeapFreeRatio=15",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        checkout.classPath("websocket-service"),
                        "assay.stream.StreamApplication")));
        var environment = builder.environment();
        environment.put("MICRONAUT_SERVER_PORT", Integer.toString(port));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", parts.kafka().bootstrap());
        environment.put("REDIS_URI", parts.redis().uri());
        environment.put("ASSAY_CORE_URL", parts.core().url());
        environment.put("ASSAY_STREAM_CONNECTIONS_MAX", "1000000");
        environment.put("ASSAY_STREAM_ORIGINS", "http://localhost:8080");
        var log = Files.createTempFile("stream", ".log");
        var process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var server = new OwnServer(parts, process, port);
        server.awaitReady(log);
        return server;
    }

    private void awaitReady(Path log) throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ready"))
                    .build();
            while (System.nanoTime() < end && process.isAlive()) {
                parts.feed().mark();
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException _) {
                    // not yet
                }
                Thread.sleep(200);
            }
        }
        process.destroyForcibly();
        throw new WrongAnswers("the socket service did not start, see " + log);
    }

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public Crowd.Door door() {
        return door("marks");
    }

    /** For those who want another channel. */
    Crowd.Door door(String channel) {
        return new Crowd.Door(
                port,
                () -> "/ws?ticket=" + ticket(),
                ORIGIN,
                List.of("{\"type\":\"subscribe\",\"channel\":\"" + channel + "\"}"));
    }

    /** Put down as core does, by the one command that it takes. */
    private String ticket() {
        var ticket = (UUID.randomUUID().toString() + UUID.randomUUID())
                .replace("-", "")
                .substring(0, 43);
        try (var redis =
                new Socket(InetAddress.getLoopbackAddress(), parts.redis().port())) {
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.US_ASCII)));
            var command = "SET ws-ticket:" + hash + " " + UUID.randomUUID() + "/" + UUID.randomUUID() + " PX 30000\r\n";
            redis.getOutputStream().write(command.getBytes(StandardCharsets.US_ASCII));
            if (redis.getInputStream().read() != '+') {
                throw new WrongAnswers("Redis did not take a ticket");
            }
            return ticket;
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void publish(Load load) {
        for (int tick = 0; tick < load.ticks(); tick++) {
            // A late tick moves the others: two that come together would leave in one write.
            long next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(load.millis());
            for (int i = 0; i < load.perTick(); i++) {
                parts.feed().mark();
            }
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
