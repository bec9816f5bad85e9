package assay.stream;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.local.infra.Patience;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A client of the socket service on a plain TCP socket, so that a test can also stop reading, or say nonsense. */
public final class TestSocket implements AutoCloseable {
    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";
    private static final long PATIENCE_SECONDS = 60;

    private final Socket socket = new Socket();
    private final LinkedBlockingQueue<Fields> frames = new LinkedBlockingQueue<>();
    public final int status;
    public final String accept;
    private volatile int closeCode;
    private volatile @Nullable Consumer<byte[]> listener;
    private volatile boolean over;
    private DataInputStream in;

    private TestSocket(int port, String path, Manner manner) throws IOException {
        if (manner.receiveBuffer() > 0) {
            socket.setReceiveBufferSize(manner.receiveBuffer());
        }
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        var head = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                + KEY + "\r\n");
        if (!manner.origin().isEmpty()) {
            head.append("Origin: ").append(manner.origin()).append("\r\n");
        }
        if (!manner.subprotocol().isEmpty()) {
            head.append("Sec-WebSocket-Protocol: ").append(manner.subprotocol()).append("\r\n");
        }
        manner.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        in = new DataInputStream(
                new BufferedInputStream(socket.getInputStream(), manner.receiveBuffer() > 0 ? 256 : 8192));
        var lines = new ArrayList<String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            lines.add(line);
        }
        status = Integer.parseInt(lines.getFirst().substring(9, 12));
        accept = lines.stream()
                .filter(each -> each.toLowerCase(java.util.Locale.ROOT).startsWith("sec-websocket-accept: "))
                .map(each -> each.substring(22))
                .findFirst()
                .orElse("");
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("ended after " + line);
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** Opens and reads all the time. */
    public static TestSocket open(int port, String ticket, Manner manner) {
        var opened = silent(port, ticket, manner);
        if (opened.status == 101) {
            Thread.ofVirtual().start(() -> opened.readAll(0));
        }
        return opened;
    }

    /** Opens and reads nothing until it is told to. */
    public static TestSocket silent(int port, String ticket, Manner manner) {
        try {
            return new TestSocket(port, "/ws?ticket=" + ticket, manner);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Takes frames from now on instead of keeping them. */
    public void listen(Consumer<byte[]> taker) {
        listener = taker;
    }

    public void read() {
        Thread.ofVirtual().start(() -> readAll(0));
    }

    /** Reads frames here and now, up to one of a type, which may be asked for afterwards. */
    public void readUntil(String type) {
        try {
            var newest = Optional.<Fields>empty();
            while (newest.isEmpty() || !text(newest.get(), "type").equals(type)) {
                frame(0);
                newest = frames.stream().reduce((_, each) -> each);
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads at most so many bytes a second. */
    public void readSlowly(int bytesPerSecond) {
        Thread.ofVirtual().start(() -> readAll(bytesPerSecond));
    }

    private void readAll(int bytesPerSecond) {
        try {
            while (closeCode == 0) {
                frame(bytesPerSecond);
            }
        } catch (IOException | InterruptedException _) {
            // the other side is gone
        } finally {
            over = true;
        }
    }

    private void frame(int bytesPerSecond) throws IOException, InterruptedException {
        int first = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = (int) in.readLong();
        }
        var payload = new byte[length];
        in.readFully(payload);
        if (bytesPerSecond > 0) {
            Thread.sleep(1000L * length / bytesPerSecond);
        }
        switch (first & 0x0f) {
            case 1 -> {
                if (listener == null) {
                    frames.add((Fields) Json.readable(payload));
                } else {
                    listener.accept(payload);
                }
            }
            case 8 -> closeCode = length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
            case 9 -> send(0x8a, payload);
            default -> {}
        }
    }

    public void say(String text) {
        try {
            send(0x81, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public void subscribe(String channel) {
        say("{\"type\":\"subscribe\",\"channel\":\"" + channel + "\"}");
    }

    public void subscribe(String channel, long since) {
        say("{\"type\":\"subscribe\",\"channel\":\"" + channel + "\",\"since\":\"" + since + "\"}");
    }

    /** Any frame, masked with zeros. */
    public void send(int first, byte[] payload) throws IOException {
        write(masked(first, payload));
    }

    /** The same text so many times, in one write. */
    public void sayAtOnce(String text, int times) throws IOException {
        var frame = masked(0x81, text.getBytes(StandardCharsets.UTF_8));
        var all = ByteBuffer.allocate(frame.length * times);
        for (int i = 0; i < times; i++) {
            all.put(frame);
        }
        write(all.array());
    }

    private synchronized void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    private static byte[] masked(int first, byte[] payload) {
        boolean small = payload.length < 126;
        var frame = ByteBuffer.allocate(payload.length + (small ? 6 : 8)).put((byte) first);
        if (small) {
            frame.put((byte) (0x80 | payload.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        }
        return frame.putInt(0).put(payload).array();
    }

    /** The next frame, or an error when none comes. */
    public Fields next() {
        try {
            var frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Objects.requireNonNull(frame, () -> "no frame; closed with " + closeCode);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The next frame, or nothing once the connection is over and everything that came was taken. */
    public Optional<Fields> nextUntilOver() {
        try {
            for (int waited = 0; waited < PATIENCE_SECONDS * 10; waited++) {
                boolean last = over;
                var frame = frames.poll(last ? 0 : 100, TimeUnit.MILLISECONDS);
                if (frame != null || last) {
                    return Optional.ofNullable(frame);
                }
            }
            throw new AssertionError("neither a frame nor an end");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The next frame that is meant, passing over others. */
    public Fields next(Predicate<Fields> meant) {
        var frame = next();
        while (!meant.test(frame)) {
            frame = next();
        }
        return frame;
    }

    public Fields next(String type) {
        return next(frame -> text(frame, "type").equals(type));
    }

    /** The sequences of the next events of a channel. */
    public List<Long> sequences(int count) {
        var sequences = new ArrayList<Long>();
        while (sequences.size() < count) {
            sequences.add(Long.parseLong(text(next("event"), "sequence")));
        }
        return sequences;
    }

    public boolean isEmpty() {
        return frames.isEmpty();
    }

    public List<Fields> received() {
        var all = new ArrayList<Fields>();
        frames.drainTo(all);
        return all;
    }

    public static String text(Fields frame, String key) {
        return frame.get(key) instanceof Json.Text(var value) ? value : "";
    }

    public static Fields data(Fields frame) {
        return (Fields) Objects.requireNonNull(frame.get("data"));
    }

    /** The code it was closed with; 0 when the connection just ended. */
    public int awaitClose() {
        if (!Patience.until(Duration.ofSeconds(PATIENCE_SECONDS), () -> over)) {
            throw new AssertionError("still open");
        }
        return closeCode;
    }

    public boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException _) {
            // closed is closed
        }
    }
}
