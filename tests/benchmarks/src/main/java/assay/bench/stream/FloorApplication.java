package assay.bench.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The floor: one buffer, made once, and one call of the kernel a socket; no protocol, no queue, no slow client. What a
 * broadcast costs above this is somebody's own.
 */
final class FloorApplication {
    private static final int REQUEST_MAX = 4_096;
    private static final int SHORT = 126;
    private static final String ANSWER =
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";

    private FloorApplication() {}

    public static void main(String[] arguments) throws IOException {
        var door = ServerSocketChannel.open();
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        var sockets = new CopyOnWriteArrayList<SocketChannel>();
        Thread.ofPlatform().daemon().start(() -> admit(door, sockets));
        System.out.println("port " + ((InetSocketAddress) door.getLocalAddress()).getPort());
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                publish(sockets, line.split(" ", -1));
                System.out.println("done");
            }
        }
        System.exit(0);
    }

    private static void admit(ServerSocketChannel door, List<SocketChannel> sockets) {
        try {
            while (true) {
                var socket = door.accept();
                var request = ByteBuffer.allocate(REQUEST_MAX);
                while (!StandardCharsets.US_ASCII
                        .decode(request.duplicate().flip())
                        .toString()
                        .endsWith("\r\n\r\n")) {
                    if (socket.read(request) <= 0) {
                        throw new IOException("no request");
                    }
                }
                socket.write(ByteBuffer.wrap(ANSWER.getBytes(StandardCharsets.US_ASCII)));
                socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
                socket.configureBlocking(false);
                sockets.add(socket);
            }
        } catch (IOException failure) {
            System.err.println("nobody is let in any more: " + failure);
        }
    }

    private static void publish(List<SocketChannel> sockets, String[] words) throws IOException {
        int ticks = Integer.parseInt(words[1]);
        long millis = Long.parseLong(words[3]);
        var frames = frames(Integer.parseInt(words[2]), Integer.parseInt(words[4]));
        long begin = System.nanoTime();
        for (int tick = 1; tick <= ticks; tick++) {
            for (var socket : sockets) {
                socket.write(frames.rewind());
            }
            LockSupport.parkNanos(begin + TimeUnit.MILLISECONDS.toNanos(millis * tick) - System.nanoTime());
        }
    }

    private static ByteBuffer frames(int count, int bytes) {
        var frames = ByteBuffer.allocateDirect(count * (4 + bytes));
        for (int i = 0; i < count; i++) {
            frames.put((byte) 0x81);
            if (bytes < SHORT) {
                frames.put((byte) bytes);
            } else {
                frames.put((byte) SHORT).putShort((short) bytes);
            }
            frames.put("x".repeat(bytes).getBytes(StandardCharsets.US_ASCII));
        }
        return frames.flip();
    }
}
