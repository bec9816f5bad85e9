package assay.stream.session;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.socket.DuplexChannel;
import java.util.concurrent.TimeUnit;

/**
 * The last words on a connection. Ended with bytes unread, a connection is reset, and its client may never see them: so
 * what still comes is read out until the client ends it, or is cut off after a while.
 */
final class HttpGoodbye {
    private static final int MILLIS = 5_000;

    private HttpGoodbye() {}

    /** Says the words and nothing after them. Whoever is behind in the pipeline passes over what it still reads. */
    static void say(Channel channel, ByteBuf words) {
        var _ = channel.writeAndFlush(words).addListener((ChannelFutureListener) HttpGoodbye::said);
        var _ = channel.eventLoop().schedule(() -> cut(channel), MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void said(ChannelFuture words) {
        if (words.isSuccess() && words.channel() instanceof DuplexChannel duplex) {
            var _ = duplex.shutdownOutput();
        } else {
            cut(words.channel());
        }
    }

    private static void cut(Channel channel) {
        var _ = channel.close();
    }
}
