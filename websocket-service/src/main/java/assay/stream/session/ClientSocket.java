package assay.stream.session;

import assay.stream.frame.Channel;
import assay.stream.frame.ClientFrame;
import assay.stream.frame.CloseCode;
import assay.stream.frame.ServerFrame;
import assay.stream.frame.Trouble;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One client's socket: reads what it asks, holds its channels, bounds what waits for it. On its event loop only. */
final class ClientSocket extends ChannelInboundHandlerAdapter {
    private static final int PINGS_MAX = 3;

    private final io.netty.channel.Channel channel;
    private final LoopRelay loop;
    private final Holder holder;
    private final SocketCare care;
    private final Allowance allowance;
    private final List<Subscription> subscriptions = new ArrayList<>(2);
    private long heard = System.nanoTime();
    private long checked = heard;
    private long pinged = heard;
    private long full;
    private boolean dirty;
    private boolean closing;
    private @Nullable ByteArrayOutputStream begun;

    ClientSocket(io.netty.channel.Channel channel, LoopRelay loop, Holder holder, SocketCare care) {
        this.channel = channel;
        this.loop = loop;
        this.holder = holder;
        this.care = care;
        this.allowance = new Allowance(care.settings().messagesMax(), heard);
    }

    LoopRelay loop() {
        return loop;
    }

    Holder holder() {
        return holder;
    }

    List<Subscription> subscriptions() {
        return List.copyOf(subscriptions);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        loop.add(this);
        care.relay().opened();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        closing = true;
        leaveAll();
        loop.remove(this);
        care.relay().closed();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            heard = System.nanoTime();
            if (!closing && message instanceof WebSocketFrame frame) {
                read(frame);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void read(WebSocketFrame frame) {
        switch (frame) {
            case TextWebSocketFrame text -> text(text);
            case ContinuationWebSocketFrame more -> text(more);
            case PingWebSocketFrame ping -> {
                if (counted()) {
                    write(FrameFactory.pong(ping.content()));
                }
            }
            case CloseWebSocketFrame close -> close(FrameFactory.answer(close));
            case BinaryWebSocketFrame _ ->
                close(FrameFactory.close(WebSocketCloseStatus.INVALID_MESSAGE_TYPE.code(), "text only"));
            default -> {
                // A pong: it was heard.
            }
        }
    }

    /** A text may come in parts; together they are no longer than one frame may be. */
    private void text(WebSocketFrame part) {
        var bytes = ByteBufUtil.getBytes(part.content());
        if (part.isFinalFragment() && begun == null) {
            follow(bytes);
            return;
        }
        var whole = begun == null ? new ByteArrayOutputStream() : begun;
        whole.writeBytes(bytes);
        begun = part.isFinalFragment() ? null : whole;
        if (whole.size() > care.settings().frameMax()) {
            close(FrameFactory.close(WebSocketCloseStatus.MESSAGE_TOO_BIG.code(), "too big"));
        } else if (part.isFinalFragment()) {
            follow(whole.toByteArray());
        }
    }

    private boolean counted() {
        if (allowance.take(heard)) {
            return true;
        }
        say(ServerFrame.problem(Trouble.TOO_MANY_MESSAGES, null));
        close(CloseCode.TOO_MANY_MESSAGES);
        return false;
    }

    private void follow(byte[] text) {
        if (!counted()) {
            return;
        }
        switch (ClientFrame.parse(text)) {
            case ClientFrame.Subscribe ask -> subscribe(ask);
            case ClientFrame.Unsubscribe(var name) -> {
                leave(name);
                say(ServerFrame.unsubscribed(name));
            }
            case ClientFrame.Ping _ -> say(ServerFrame.pong());
            case ClientFrame.Refused(var trouble, var name) -> say(ServerFrame.problem(trouble, name));
        }
    }

    private void subscribe(ClientFrame.Subscribe ask) {
        leave(ask.channel());
        if (subscriptions.size() >= care.settings().subscriptionsMax()) {
            say(ServerFrame.problem(
                    Trouble.TOO_MANY_SUBSCRIPTIONS, ask.channel().name()));
            return;
        }
        var subscription = switch (ask.channel()) {
            case Channel.Marks _, Channel.Book _ -> care.market().subscribe(this, ask.channel());
            case Channel.Assessment _, Channel.Personal _ ->
                LogSubscription.begin(this, ask, care.logs(), care.access());
        };
        if (subscription == null) {
            say(ServerFrame.problem(Trouble.NOT_FOUND, ask.channel().name()));
        } else {
            subscriptions.add(subscription);
        }
    }

    private void leave(Channel left) {
        subscriptions.removeIf(each -> {
            boolean found = each.channel().equals(left);
            if (found) {
                each.end();
            }
            return found;
        });
    }

    private void leaveAll() {
        subscriptions.forEach(Subscription::end);
        subscriptions.clear();
    }

    /** Ends a channel with these last words. */
    void over(Channel ended, byte[] words) {
        leave(ended);
        say(words);
    }

    void say(byte[] text) {
        write(FrameFactory.text(text));
    }

    boolean isWritable() {
        return channel.isWritable() && !closing;
    }

    /** Sends frames, which become the socket's own; whoever lets too much wait is closed. */
    void write(ByteBuf frames) {
        writeReplay(frames);
        if (isOverfull()) {
            // What nobody has offered the client yet is not the client's fault.
            flush();
            if (isOverfull()) {
                close(CloseCode.TOO_SLOW);
            }
        }
    }

    private boolean isOverfull() {
        return !closing && waiting() > care.settings().bytesMax();
    }

    /** The same without the bound: a page of history is only asked for when there is room. */
    void writeReplay(ByteBuf frames) {
        if (closing) {
            frames.release();
            return;
        }
        // Nothing stands between this handler and the socket: the walk along the pipeline is spared.
        channel.unsafe().write(frames, channel.voidPromise());
        if (!dirty) {
            dirty = true;
            loop.unflushed(this);
        }
    }

    long waiting() {
        var buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }

    void flush() {
        dirty = false;
        channel.unsafe().flush();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (channel.isWritable()) {
            full = 0;
            subscriptions().forEach(Subscription::writable);
        } else {
            full = System.nanoTime();
        }
    }

    void close(CloseCode code) {
        if (closing) {
            return;
        }
        care.closed(code);
        close(FrameFactory.close(code));
    }

    /** Says goodbye; a client that does not take it in time is cut off. */
    private void close(ByteBuf goodbye) {
        if (closing) {
            goodbye.release();
            return;
        }
        closing = true;
        leaveAll();
        HttpGoodbye.say(channel, goodbye);
    }

    private void cut() {
        var _ = channel.close();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof CorruptedWebSocketFrameException corrupted) {
            close(FrameFactory.close(corrupted.closeStatus().code(), "bad frame"));
        } else {
            cut();
        }
    }

    void checked(Verdict verdict, long now) {
        checked = now;
        if (!verdict.live()) {
            close(CloseCode.SIGNED_OUT);
        }
    }

    /** Once a second: who does not read, does not answer, or could not be checked, goes. */
    void sweep(long now) {
        var settings = care.settings();
        if (full != 0 && now - full > settings.stallMax().toNanos()) {
            close(CloseCode.TOO_SLOW);
        } else if (now - checked > settings.uncheckedMax().toNanos()) {
            close(CloseCode.UNCHECKED);
        } else if (now - heard > settings.ping().toNanos() * PINGS_MAX) {
            cut();
        } else if (now - Math.max(heard, pinged) > settings.ping().toNanos()) {
            pinged = now;
            write(FrameFactory.ping());
        }
    }
}
