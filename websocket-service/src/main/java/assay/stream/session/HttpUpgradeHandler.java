package assay.stream.session;

import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door: stands before the framework on every connection, lets everything pass but {@code /ws}, and from a request
 * for that which shows a good ticket takes the connection over, pipeline and all.
 */
final class HttpUpgradeHandler extends ChannelInboundHandlerAdapter {
    static final String PATH = "/ws";
    static final String SUBPROTOCOL = "assay.v1";

    private static final Logger LOG = LoggerFactory.getLogger(HttpUpgradeHandler.class);
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int KEY_LENGTH = 24;
    private static final WriteBufferWaterMark MARKS = new WriteBufferWaterMark(32 * 1024, 64 * 1024);

    private final RedisDoor door;
    private final SocketCare care;
    private final Origins origins;
    private boolean taken;

    HttpUpgradeHandler(RedisDoor door, SocketCare care) {
        this.door = door;
        this.care = care;
        this.origins = new Origins(care.settings().origins());
    }

    /** What the framework's own answers are, in short. */
    private record Refusal(int status, String words, String code) {
        static final Refusal MALFORMED = new Refusal(400, "Bad Request", "not-a-websocket");
        static final Refusal TICKET = new Refusal(401, "Unauthorized", "ticket");
        static final Refusal ORIGIN = new Refusal(403, "Forbidden", "origin");
        static final Refusal TOO_MANY = new Refusal(429, "Too Many Requests", "too-many-connections");
        static final Refusal AWAY = new Refusal(503, "Service Unavailable", "unavailable");

        byte[] bytes() {
            var body = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\"}"
                    .formatted(words, status, code);
            var head = "HTTP/1.1 " + status + " " + words
                    + "\r\ncontent-type: application/problem+json\r\nconnection: close\r\ncontent-length: "
                    + body.length() + (status == 429 ? "\r\nretry-after: 60" : "") + "\r\n\r\n";
            return (head + body).getBytes(StandardCharsets.US_ASCII);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!taken && message instanceof HttpRequest request && isOurs(request)) {
            taken = true;
            greet(context, request);
        }
        if (taken) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (taken) {
            context.read();
        } else {
            context.fireChannelReadComplete();
        }
    }

    private static boolean isOurs(HttpRequest request) {
        var uri = request.uri();
        return uri.equals(PATH) || uri.startsWith(PATH + "?");
    }

    private void greet(ChannelHandlerContext context, HttpRequest request) {
        var headers = request.headers();
        var key = headers.get(HttpHeaderNames.SEC_WEBSOCKET_KEY, "");
        if (!origins.allow(headers.getAll(HttpHeaderNames.ORIGIN))) {
            refuse(context, Refusal.ORIGIN);
        } else if (!isWebSocket(request) || key.length() != KEY_LENGTH) {
            refuse(context, Refusal.MALFORMED);
        } else {
            admit(context, address(context, request), ticket(request), key);
        }
    }

    private static boolean isWebSocket(HttpRequest request) {
        var headers = request.headers();
        return request.decoderResult().isSuccess()
                && request.method().equals(HttpMethod.GET)
                && headers.containsValue(HttpHeaderNames.CONNECTION, "upgrade", true)
                && headers.contains(HttpHeaderNames.UPGRADE, "websocket", true)
                && headers.contains(HttpHeaderNames.SEC_WEBSOCKET_VERSION, "13", true)
                && offered(headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL));
    }

    private static boolean offered(List<String> protocols) {
        return protocols.stream()
                .flatMap(each -> Arrays.stream(each.split(",", -1)))
                .anyMatch(each -> each.strip().equals(SUBPROTOCOL));
    }

    private static @Nullable String ticket(HttpRequest request) {
        var tickets = new QueryStringDecoder(request.uri()).parameters().getOrDefault("ticket", List.of());
        return tickets.size() == 1 ? tickets.getFirst() : null;
    }

    /** What the gateway beside us says of whom it speaks for; anybody else speaks for themselves. */
    private static String address(ChannelHandlerContext context, HttpRequest request) {
        var peer = context.channel().remoteAddress() instanceof InetSocketAddress inet ? inet.getAddress() : null;
        var said = request.headers().getAll("x-forwarded-for");
        if (peer != null && peer.isLoopbackAddress() && !said.isEmpty()) {
            var last = said.getLast();
            return last.substring(last.lastIndexOf(',') + 1).strip();
        }
        return peer == null ? "unknown" : peer.getHostAddress();
    }

    private void admit(ChannelHandlerContext context, String address, @Nullable String ticket, String key) {
        CompletionStage<Optional<Holder>> holder = door.admits(address)
                .thenCompose(admitted -> admitted
                        ? (ticket != null && RedisDoor.isTicket(ticket)
                                ? door.redeem(ticket)
                                : CompletableFuture.completedFuture(Optional.empty()))
                        : CompletableFuture.failedFuture(new TooMany()));
        var _ = holder.whenComplete((found, failure) -> context.executor().execute(() -> {
            if (failure == null) {
                found.ifPresentOrElse(each -> takeOver(context, each, key), () -> refuse(context, Refusal.TICKET));
            } else {
                refuse(context, why(failure));
            }
        }));
    }

    private static Refusal why(Throwable failure) {
        if (failure instanceof TooMany || failure.getCause() instanceof TooMany) {
            return Refusal.TOO_MANY;
        }
        LOG.warn("a socket could not be opened: {}", failure.toString());
        return Refusal.AWAY;
    }

    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMany() {
            super("too many connections", null, false, false);
        }
    }

    /** The codec would make an answer of its own: it goes first. */
    private static void refuse(ChannelHandlerContext context, Refusal refusal) {
        var channel = context.channel();
        clear(channel, context.handler());
        var bytes = refusal.bytes();
        HttpGoodbye.say(
                channel, ByteBufAllocator.DEFAULT.directBuffer(bytes.length).writeBytes(bytes));
    }

    private void takeOver(ChannelHandlerContext context, Holder holder, String key) {
        var channel = context.channel();
        if (!channel.isActive()) {
            return;
        }
        clear(channel, this);
        channel.config().setAutoRead(false);
        channel.config().setWriteBufferWaterMark(MARKS);
        channel.config().setOption(ChannelOption.SO_SNDBUF, care.settings().sendBuffer());
        channel.config().setOption(ChannelOption.TCP_NODELAY, true);
        var accept = ("HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n"
                        + "sec-websocket-accept: " + accept(key) + "\r\nsec-websocket-protocol: " + SUBPROTOCOL
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var _ = channel.writeAndFlush(
                ByteBufAllocator.DEFAULT.directBuffer(accept.length).writeBytes(accept), channel.voidPromise());
        var loop = care.relay().of(channel.eventLoop());
        channel.pipeline()
                .addLast(
                        new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                                .expectMaskedFrames(true)
                                .allowExtensions(false)
                                .maxFramePayloadLength(care.settings().frameMax())
                                .closeOnProtocolViolation(false)
                                .build()),
                        new ClientSocket(channel, loop, holder, care));
        channel.pipeline().remove(this);
        channel.config().setAutoRead(true);
    }

    /** Removes what the framework had put there, and what it had read. */
    private static void clear(io.netty.channel.Channel channel, ChannelHandler but) {
        var pipeline = channel.pipeline();
        for (var each : pipeline.toMap().values()) {
            if (!each.equals(but)) {
                pipeline.remove(each);
            }
        }
    }

    static String accept(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JRE has SHA-1", e);
        }
    }
}
