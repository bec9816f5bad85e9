package assay.bench.stream;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The peer as Netty's examples write a broadcast: a {@code ChannelGroup}, and a frame object a client and message. */
final class HttpGroupApplication {
    private HttpGroupApplication() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        var group = new DefaultChannelGroup(loops.next());
        var channel = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Sockets(group))
                .bind("127.0.0.1", 0)
                .sync()
                .channel();
        System.out.println("port " + ((InetSocketAddress) channel.localAddress()).getPort());
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var words = line.split(" ", -1);
                publish(group, Integer.parseInt(words[1]), Integer.parseInt(words[2]), words);
                System.out.println("done");
            }
        }
        System.exit(0);
    }

    private static void publish(ChannelGroup group, int ticks, int perTick, String[] words) {
        long millis = Long.parseLong(words[3]);
        var text = "x".repeat(Integer.parseInt(words[4]));
        long begin = System.nanoTime();
        for (int tick = 0; tick < ticks; tick++) {
            for (int i = 0; i < perTick; i++) {
                var _ = group.writeAndFlush(new TextWebSocketFrame(text));
            }
            long next = begin + TimeUnit.MILLISECONDS.toNanos(millis * (tick + 1));
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private static final class Sockets extends ChannelInitializer<SocketChannel> {
        private final ChannelGroup group;

        private Sockets(ChannelGroup group) {
            this.group = group;
        }

        @Override
        protected void initChannel(SocketChannel channel) {
            channel.pipeline()
                    .addLast(
                            new HttpServerCodec(),
                            new HttpObjectAggregator(8192),
                            new WebSocketServerProtocolHandler("/ws"),
                            new SimpleChannelInboundHandler<WebSocketFrame>() {
                                @Override
                                protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {}

                                @Override
                                public void userEventTriggered(ChannelHandlerContext context, Object event) {
                                    if (event instanceof HandshakeComplete) {
                                        group.add(context.channel());
                                    }
                                }
                            });
        }
    }
}
