package assay.bench.stream;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The NATS server with its WebSocket: clients subscribe one subject, a publisher on TCP sends to it. */
final class NatsServer implements Server {
    private static final Duration START = Duration.ofSeconds(10);

    private final Process process;
    private final int port;
    private final Socket publisher;

    private NatsServer(Process process, int port, int plain) throws IOException, InterruptedException {
        this.process = process;
        this.port = port;
        this.publisher = connected(plain);
        publisher.getOutputStream().write("CONNECT {\"verbose\":false}\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    static NatsServer start(Path program) throws IOException, InterruptedException {
        int port = free();
        int plain = free();
        var file = Files.createTempFile("nats", ".conf");
        Files.writeString(file, """
                host: "127.0.0.1"
                port: %d
                ping_interval: "1h"
                max_connections: 20000
                write_deadline: "30s"
                websocket { host: "127.0.0.1", port: %d, no_tls: true, compression: false }
                """.formatted(plain, port));
        var command = Kernel.onCore(0, List.of(program.toString(), "-c", file.toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new NatsServer(process, port, plain);
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Socket connected(int port) throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (true) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (IOException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.sleep(50);
            }
        }
    }

    @Override
    public String name() {
        return "NATS";
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public Crowd.Door door() {
        return new Crowd.Door(port, () -> "/", "", List.of("CONNECT {\"verbose\":false}\r\nSUB all 1\r\n"));
    }

    @Override
    public void publish(Load load) throws IOException {
        var one = "PUB all " + load.bytes() + "\r\n" + "x".repeat(load.bytes()) + "\r\n";
        var tick = one.repeat(load.perTick()).getBytes(StandardCharsets.US_ASCII);
        long begin = System.nanoTime();
        for (int i = 1; i <= load.ticks(); i++) {
            publisher.getOutputStream().write(tick);
            LockSupport.parkNanos(begin + TimeUnit.MILLISECONDS.toNanos((long) load.millis() * i) - System.nanoTime());
        }
    }

    /** Several messages share a frame here; each is as long as the other. */
    @Override
    public double deliveries(long frames, long bytes, Load load) {
        int one = ("MSG all 1 " + load.bytes() + "\r\n").length() + load.bytes() + 2;
        return bytes / (double) one;
    }

    @Override
    public void close() throws IOException {
        publisher.close();
        process.destroyForcibly();
    }
}
