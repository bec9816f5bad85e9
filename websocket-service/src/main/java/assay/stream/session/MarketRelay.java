package assay.stream.session;

import assay.stream.frame.Channel;
import assay.stream.frame.ServerFrame;
import assay.stream.log.Conflation;
import io.netty.buffer.ByteBuf;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Prices to everybody who watches them: one buffer for all. Whoever is not writable is left out, and gets the newest of
 * what changed when it is again.
 */
@Singleton
public final class MarketRelay {
    private final SocketRelay relay;
    private final Map<String, Conflation> newestByChannel = new ConcurrentHashMap<>();

    MarketRelay(SocketRelay relay) {
        this.relay = relay;
        newestByChannel.put(Channel.MARKS, new Conflation());
    }

    /** Sends the newest frames of some keys of a channel, in their order. One thread calls this. */
    public void publish(Channel channel, Map<String, byte[]> frames) {
        var newest = newestByChannel.computeIfAbsent(channel.name(), _ -> new Conflation());
        long version = newest.put(frames);
        var loops = List.copyOf(relay.loops());
        if (loops.isEmpty()) {
            return;
        }
        var buffer = FrameFactory.texts(List.copyOf(frames.values()));
        for (var loop : loops) {
            var shared = buffer.retain();
            loop.execute(() -> deliver(loop, channel.name(), shared, version));
        }
        buffer.release();
    }

    private static void deliver(LoopRelay loop, String channel, ByteBuf frames, long version) {
        try {
            var watchers = loop.watchers(channel);
            for (int i = watchers.size() - 1; i >= 0; i--) {
                watchers.get(i).deliver(frames, version);
            }
        } finally {
            frames.release();
        }
    }

    /** Serves a channel to a socket; absent when there is nothing of that name. */
    @Nullable
    Subscription subscribe(ClientSocket socket, Channel channel) {
        var newest = newestByChannel.get(channel.name());
        if (newest == null) {
            return null;
        }
        var watcher = new Watcher(socket, channel, newest);
        socket.say(ServerFrame.subscribed(channel));
        socket.loop().watchers(channel.name()).add(watcher);
        watcher.catchUp();
        return watcher;
    }

    /** One socket's place in one channel. */
    static final class Watcher implements Subscription {
        private final ClientSocket socket;
        private final Channel channel;
        private final Conflation newest;
        private long known;
        private boolean behind;

        private Watcher(ClientSocket socket, Channel channel, Conflation newest) {
            this.socket = socket;
            this.channel = channel;
            this.newest = newest;
        }

        private void deliver(ByteBuf frames, long version) {
            if (behind || !socket.isWritable()) {
                behind = true;
            } else if (version > known) {
                known = version;
                socket.write(frames.retainedDuplicate());
            }
        }

        private void catchUp() {
            behind = false;
            long version = newest.version();
            var frames = newest.above(known);
            known = version;
            if (!frames.isEmpty()) {
                socket.write(FrameFactory.texts(frames));
            }
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public void writable() {
            if (behind) {
                catchUp();
            }
        }

        @Override
        public void end() {
            socket.loop().watchers(channel.name()).remove(this);
        }
    }
}
