package assay.stream.session;

import assay.stream.log.LogName;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * One event loop's sockets, and who of them watches what. Everything here happens on that loop, so nothing is locked;
 * what is written within one turn leaves together at its end.
 */
final class LoopRelay {
    private static final int SWEEP_SECONDS = 1;

    private final EventLoop loop;
    private final Set<ClientSocket> sockets = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, List<MarketRelay.Watcher>> watchers = new HashMap<>();
    private final Map<LogName, List<LogRelay.Subscriber>> subscribers = new HashMap<>();
    private volatile long waiting;
    private List<ClientSocket> unflushed = new ArrayList<>();

    LoopRelay(EventLoop loop) {
        this.loop = loop;
        var _ = loop.scheduleWithFixedDelay(this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    /** From any thread. */
    void execute(Runnable work) {
        loop.execute(work);
    }

    void later(Runnable work, long millis) {
        var _ = loop.schedule(work, millis, TimeUnit.MILLISECONDS);
    }

    void add(ClientSocket socket) {
        sockets.add(socket);
    }

    void remove(ClientSocket socket) {
        sockets.remove(socket);
    }

    List<ClientSocket> sockets() {
        return List.copyOf(sockets);
    }

    List<MarketRelay.Watcher> watchers(String channel) {
        return watchers.computeIfAbsent(channel, _ -> new ArrayList<>());
    }

    /** Those of a log; the list that exists, or none. */
    List<LogRelay.Subscriber> subscribers(LogName log) {
        return subscribers.getOrDefault(log, List.of());
    }

    /** True for the first of a log. */
    boolean subscribe(LogName log, LogRelay.Subscriber subscriber) {
        var all = subscribers.computeIfAbsent(log, _ -> new ArrayList<>(1));
        all.add(subscriber);
        return all.size() == 1;
    }

    /** True when it was the last of a log. */
    boolean unsubscribe(LogName log, LogRelay.Subscriber subscriber) {
        var all = subscribers.get(log);
        if (all == null || !all.remove(subscriber) || !all.isEmpty()) {
            return false;
        }
        subscribers.remove(log);
        return true;
    }

    /** The socket has something to send; it leaves when the tasks of this turn are done. */
    void unflushed(ClientSocket socket) {
        unflushed.add(socket);
        if (unflushed.size() == 1) {
            loop.execute(this::flush);
        }
    }

    private void flush() {
        var all = unflushed;
        unflushed = new ArrayList<>(all.size());
        for (var socket : all) {
            socket.flush();
        }
    }

    private void sweep() {
        long now = System.nanoTime();
        long bytes = 0;
        for (var socket : sockets()) {
            bytes += socket.waiting();
            socket.sweep(now);
        }
        waiting = bytes;
    }

    /** How many bytes waited for all clients when it was last looked; from any thread. */
    long waiting() {
        return waiting;
    }
}
