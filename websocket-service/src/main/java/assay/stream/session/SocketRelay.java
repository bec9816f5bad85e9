package assay.stream.session;

import io.netty.channel.EventLoop;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** All event loops with sockets, and how many sockets there are. */
@Singleton
final class SocketRelay {
    private final Map<EventLoop, LoopRelay> loops = new ConcurrentHashMap<>();
    private final LongAdder open = new LongAdder();

    LoopRelay of(EventLoop loop) {
        return loops.computeIfAbsent(loop, LoopRelay::new);
    }

    Collection<LoopRelay> loops() {
        return loops.values();
    }

    void opened() {
        open.increment();
    }

    void closed() {
        open.decrement();
    }

    /** Bytes that wait for clients, as of the last second. */
    long waiting() {
        return loops.values().stream().mapToLong(LoopRelay::waiting).sum();
    }

    long open() {
        return open.sum();
    }
}
