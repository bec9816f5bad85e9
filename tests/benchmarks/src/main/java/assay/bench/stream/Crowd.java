package assay.bench.stream;

import assay.bench.WrongAnswers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Many WebSocket clients on one thread that count what they get: frames by their headers, and bytes of payload. They
 * read as fast as they can and never look at a text, so that the load costs little beside the server.
 */
final class Crowd implements AutoCloseable {
    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";
    private static final int HEADER_MAX = 10;
    private static final int PING = 9;
    /** Masked with zeros, and without the words that no server's ping here carries. */
    private static final byte[] PONG = {(byte) 0x8a, (byte) 0x80, 0, 0, 0, 0};

    private final Selector selector;
    private final Thread thread;
    private final List<Member> members = new ArrayList<>();
    private volatile boolean running = true;
    private volatile long frames;
    private volatile long bytes;
    private volatile long reads;

    /** One client: how much of a header it has, and how much of a payload is still to come. */
    private static final class Member {
        private final SocketChannel channel;
        private final byte[] header = new byte[HEADER_MAX];
        private int headed;
        private long left;

        private Member(SocketChannel channel) {
            this.channel = channel;
        }
    }

    /** How to get in: the address, and what is said once one is in. */
    record Door(int port, Supplier<String> path, String headers, List<String> words) {}

    Crowd() throws IOException {
        selector = Selector.open();
        thread = Thread.ofPlatform().daemon().name("crowd").start(this::run);
    }

    /** Lets one in that reads for itself. */
    static SocketChannel enter(Door door) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), door.port()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        greet(channel, door);
        for (var word : door.words()) {
            channel.write(masked(word));
        }
        return channel;
    }

    /** Lets so many more clients in, one after the other. */
    void join(Door door, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            var channel = enter(door);
            channel.configureBlocking(false);
            var member = new Member(channel);
            synchronized (members) {
                members.add(member);
            }
            selector.wakeup();
        }
    }

    private static void greet(SocketChannel channel, Door door) throws IOException {
        var request = "GET " + door.path().get() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\n"
                + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + KEY + "\r\n"
                + door.headers() + "\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        var answer = new StringBuilder();
        var one = ByteBuffer.allocate(1);
        while (answer.length() < 4 || !answer.substring(answer.length() - 4).equals("\r\n\r\n")) {
            one.clear();
            if (channel.read(one) < 0) {
                break;
            }
            answer.append((char) one.get(0));
        }
        if (!answer.toString().startsWith("HTTP/1.1 101")) {
            throw new WrongAnswers("a client was not let in: " + answer);
        }
    }

    private static ByteBuffer masked(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var frame = ByteBuffer.allocate(14 + bytes.length).put((byte) 0x81);
        if (bytes.length < 126) {
            frame.put((byte) (0x80 | bytes.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) bytes.length);
        }
        return frame.putInt(0).put(bytes).flip();
    }

    private void run() {
        var buffer = ByteBuffer.allocateDirect(65_536);
        int registered = 0;
        try {
            while (running) {
                selector.select(100);
                synchronized (members) {
                    for (; registered < members.size(); registered++) {
                        var member = members.get(registered);
                        member.channel.register(selector, SelectionKey.OP_READ, member);
                    }
                }
                for (var key : selector.selectedKeys()) {
                    read(key, buffer);
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void read(SelectionKey key, ByteBuffer buffer) throws IOException {
        var member = (Member) key.attachment();
        buffer.clear();
        int count;
        try {
            count = member.channel.read(buffer);
        } catch (IOException _) {
            count = -1;
        }
        if (count < 0) {
            key.cancel();
            member.channel.close();
            return;
        }
        reads++;
        buffer.flip();
        take(member, buffer);
    }

    private void take(Member member, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (member.left > 0) {
                int skipped = (int) Math.min(member.left, buffer.remaining());
                buffer.position(buffer.position() + skipped);
                member.left -= skipped;
                continue;
            }
            member.header[member.headed++] = buffer.get();
            long length = length(member);
            if (length >= 0) {
                member.headed = 0;
                member.left = length;
                if ((member.header[0] & 0x0f) == PING) {
                    member.channel.write(ByteBuffer.wrap(PONG));
                } else {
                    count(length);
                }
            }
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void count(long length) {
        frames++;
        bytes += length;
    }

    /** The payload's length once the header is whole, -1 before. */
    private static long length(Member member) {
        if (member.headed < 2) {
            return -1;
        }
        int little = member.header[1] & 0x7f;
        int whole = little < 126 ? 2 : little == 126 ? 4 : 10;
        if (member.headed < whole) {
            return -1;
        }
        long length = little;
        if (little >= 126) {
            length = 0;
            for (int i = 2; i < whole; i++) {
                length = (length << 8) | (member.header[i] & 0xff);
            }
        }
        return length;
    }

    long frames() {
        return frames;
    }

    long bytes() {
        return bytes;
    }

    /** How often there was something to read: no more often than servers wrote. */
    long reads() {
        return reads;
    }

    /** Returns when nothing new has come for a while. */
    void quiet(Duration still) throws InterruptedException {
        long before = -1;
        while (before != bytes) {
            before = bytes;
            Thread.sleep(still);
        }
    }

    void leave() throws IOException {
        synchronized (members) {
            for (var member : members) {
                member.channel.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        running = false;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        leave();
        selector.close();
    }
}
