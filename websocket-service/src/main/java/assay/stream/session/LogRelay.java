package assay.stream.session;

import assay.stream.frame.Channel;
import assay.stream.frame.ServerFrame;
import assay.stream.log.Cursor;
import assay.stream.log.History;
import assay.stream.log.LogEntry;
import assay.stream.log.LogName;
import io.netty.buffer.ByteBuf;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Logs to their subscribers: one buffer an event, replayed first where somebody missed something. */
@Singleton
public final class LogRelay {
    private static final int PAGE = 128;
    /** What is replayed at once leaves room below the bound for everything else that is said. */
    private static final int PAGE_BYTES = 64 * 1024;

    private static final int LATER_MILLIS = 100;

    private final Map<LogName, Hub> hubs = new ConcurrentHashMap<>();
    private final History history;
    private final long latersMax;

    LogRelay(History history, StreamSettings settings) {
        this.history = history;
        this.latersMax = settings.lateMax().toMillis() / LATER_MILLIS;
    }

    /** A log that somebody here watches. */
    private static final class Hub {
        private final Channel channel;
        private final byte[] beginning;
        private final Set<LoopRelay> loops = ConcurrentHashMap.newKeySet();
        private volatile long newest;
        private volatile long receipted = -1;

        private Hub(Channel channel) {
            this.channel = channel;
            this.beginning = ServerFrame.eventOf(channel);
        }

        /** Events that went out: they want a receipt. */
        private void reached(List<LogEntry> entries) {
            if (receipted < 0) {
                receipted = entries.getFirst().sequence() - 1;
            }
            newest = Math.max(newest, entries.getLast().sequence());
        }
    }

    /** Events of one log on their way to one loop; `ends` are the ends of their frames in the buffer. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Sent(LogName log, long first, int[] ends, ByteBuf frames) {
        /** The frames of the newest events, the reader's own to release. */
        ByteBuf newest(int count) {
            int skipped = ends.length - count;
            int begin = skipped == 0 ? 0 : ends[skipped - 1];
            return frames.retainedSlice(begin, ends[ends.length - 1] - begin);
        }
    }

    /** Sends events that the history has. Each log's follow one another without a gap. One thread calls this. */
    public void publish(Map<LogName, List<LogEntry>> entries) {
        var byLoop = new IdentityHashMap<LoopRelay, List<Sent>>();
        entries.forEach((log, each) -> {
            var hub = hubs.get(log);
            if (hub != null) {
                hub.reached(each);
                var sent = sent(log, hub.beginning, each);
                for (var loop : hub.loops) {
                    sent.frames().retain();
                    byLoop.computeIfAbsent(loop, _ -> new ArrayList<>()).add(sent);
                }
                sent.frames().release();
            }
        });
        byLoop.forEach((loop, all) -> loop.execute(() -> all.forEach(sent -> deliver(loop, sent))));
    }

    private static Sent sent(LogName log, byte[] beginning, List<LogEntry> entries) {
        var ends = new int[entries.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += FrameFactory.size(beginning.length + entries.get(i).event().length);
            ends[i] = end;
        }
        return new Sent(log, entries.getFirst().sequence(), ends, FrameFactory.events(beginning, entries));
    }

    private static void deliver(LoopRelay loop, Sent sent) {
        try {
            var subscribers = loop.subscribers(sent.log());
            for (int i = subscribers.size() - 1; i >= 0; i--) {
                subscribers.get(i).deliver(sent);
            }
        } finally {
            sent.frames().release();
        }
    }

    /** Accounts that somebody watches and whose newest published lines have no receipt yet: since which sequence. */
    Map<UUID, Long> unreceipted() {
        var accounts = new HashMap<UUID, Long>();
        hubs.forEach((log, hub) -> {
            if (log.kind() == LogName.Kind.ACCOUNT && hub.newest > hub.receipted) {
                accounts.put(log.id(), hub.receipted);
            }
        });
        return accounts;
    }

    /** Tells the notary's signature to all who watch the account. One thread calls this. */
    void receipt(HttpCore.Receipt receipt) {
        var log = LogName.ofAccount(receipt.account());
        var hub = hubs.get(log);
        if (hub == null || receipt.sequence() <= hub.receipted) {
            return;
        }
        hub.receipted = receipt.sequence();
        var text = ServerFrame.receipt(hub.channel, receipt.body(), receipt.signature());
        for (var loop : hub.loops) {
            loop.execute(() -> List.copyOf(loop.subscribers(log)).forEach(each -> each.socket.say(text)));
        }
    }

    /** Tells all who watch a log what is not kept: whoever is not writable gets the newest of each key when it is. */
    public void tell(LogName log, String key, byte[] text) {
        var hub = hubs.get(log);
        if (hub != null) {
            for (var loop : hub.loops) {
                loop.execute(() -> List.copyOf(loop.subscribers(log)).forEach(each -> each.tell(key, text)));
            }
        }
    }

    /** The newest event of a log, for those whose newest nobody else knows. */
    void newest(LogName log, BiConsumer<Long, Throwable> then) {
        var _ = history.newest(log).whenComplete(then);
    }

    Subscriber subscriber(ClientSocket socket, Channel channel) {
        return new Subscriber(socket, channel);
    }

    /** One socket's place in one log. */
    final class Subscriber {
        private final ClientSocket socket;
        private final Channel channel;
        private LogName log;
        private Cursor cursor = new Cursor(0, 0);
        private final Map<String, byte[]> untold = new LinkedHashMap<>();
        private boolean begun;
        private boolean ended;
        private boolean asking;
        private boolean waiting;
        private int laters;

        private Subscriber(ClientSocket socket, Channel channel) {
            this.socket = socket;
            this.channel = channel;
            this.log = LogName.ofReports(socket.holder().user());
        }

        boolean isEnded() {
            return ended;
        }

        /** The log is watched before it is read, so that nothing passes between the two. */
        void begin(LogName name, Cursor at) {
            log = name;
            cursor = at;
            begun = true;
            var loop = socket.loop();
            if (loop.subscribe(log, this)) {
                hubs.compute(log, (_, hub) -> {
                    var known = hub == null ? new Hub(channel) : hub;
                    known.loops.add(loop);
                    return known;
                });
            }
            ask();
        }

        void end() {
            ended = true;
            var loop = socket.loop();
            if (begun && loop.unsubscribe(log, this)) {
                hubs.computeIfPresent(log, (_, hub) -> {
                    hub.loops.remove(loop);
                    return hub.loops.isEmpty() ? null : hub;
                });
            }
        }

        private void deliver(Sent sent) {
            boolean live = cursor.isLive();
            int fresh = cursor.published(sent.first(), sent.ends().length);
            if (fresh > 0) {
                socket.write(sent.newest(fresh));
            } else if (live && !cursor.isLive()) {
                ask();
            }
        }

        private void tell(String key, byte[] text) {
            if (socket.isWritable()) {
                socket.say(text);
            } else {
                untold.put(key, text);
            }
        }

        void writable() {
            untold.values().forEach(socket::say);
            untold.clear();
            if (waiting) {
                ask();
            }
        }

        /** The next page, when there is room for it. */
        private void ask() {
            waiting = !socket.isWritable();
            if (ended || asking || waiting) {
                return;
            }
            asking = true;
            var _ = history.after(log, cursor.last(), PAGE)
                    .whenComplete((page, failure) -> socket.loop().execute(() -> {
                        asking = false;
                        waiting = !socket.isWritable();
                        if (!ended && !waiting) {
                            next(failure == null ? take(page) : Cursor.Next.LATER);
                        }
                    }));
        }

        private Cursor.Next take(List<LogEntry> page) {
            var fitting = LogEntry.fitting(page, PAGE_BYTES);
            var fresh = fitting.stream()
                    .filter(each -> cursor.kept(each.sequence()))
                    .toList();
            if (!fresh.isEmpty()) {
                var hub = hubs.get(log);
                if (hub != null) {
                    hub.reached(fresh);
                }
                socket.writeReplay(FrameFactory.events(ServerFrame.eventOf(channel), fresh));
            }
            return cursor.page(page.size() >= PAGE || fitting.size() < page.size());
        }

        private void next(Cursor.Next next) {
            switch (next) {
                case LIVE -> laters = 0;
                case MORE -> {
                    laters = 0;
                    ask();
                }
                case LATER -> later();
                case HOLE -> socket.over(channel, ServerFrame.snapshotRequired(channel));
            }
        }

        private void later() {
            if (++laters > latersMax) {
                next(Cursor.Next.HOLE);
            } else {
                socket.loop().later(this::ask, LATER_MILLIS);
            }
        }
    }
}
