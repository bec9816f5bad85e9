package assay.stream.session;

import assay.stream.frame.CloseCode;
import assay.stream.log.LogEntry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whole WebSocket frames, header and all, in direct memory: what is sent to many is made once. */
final class FrameFactory {
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int PING = 0x89;
    private static final int PONG = 0x8A;
    private static final int SHORT = 126;
    private static final int LONG = 127;
    private static final int SHORT_MAX = 0xFFFF;

    private FrameFactory() {}

    static int size(int payload) {
        if (payload < SHORT) {
            return 2 + payload;
        }
        return (payload <= SHORT_MAX ? 4 : 10) + payload;
    }

    static ByteBuf text(byte[] text) {
        var frame = ByteBufAllocator.DEFAULT.directBuffer(size(text.length));
        header(frame, TEXT, text.length);
        return frame.writeBytes(text);
    }

    /** Several texts, one frame behind the other. */
    static ByteBuf texts(List<byte[]> texts) {
        int total = texts.stream().mapToInt(each -> size(each.length)).sum();
        var frames = ByteBufAllocator.DEFAULT.directBuffer(total);
        for (var text : texts) {
            header(frames, TEXT, text.length);
            frames.writeBytes(text);
        }
        return frames;
    }

    /** One frame an event, one behind the other. */
    static ByteBuf events(byte[] beginning, List<LogEntry> entries) {
        int total = entries.stream()
                .mapToInt(each -> size(beginning.length + each.event().length))
                .sum();
        var frames = ByteBufAllocator.DEFAULT.directBuffer(total);
        for (var each : entries) {
            header(frames, TEXT, beginning.length + each.event().length);
            frames.writeBytes(beginning).writeBytes(each.event());
        }
        return frames;
    }

    static ByteBuf close(int code, String reason) {
        var text = reason.getBytes(StandardCharsets.US_ASCII);
        var frame = ByteBufAllocator.DEFAULT.directBuffer(4 + text.length);
        header(frame, CLOSE, 2 + text.length);
        return frame.writeShort(code).writeBytes(text);
    }

    static ByteBuf close(CloseCode code) {
        return close(
                code.number(), code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    /** The same code back, as the client's goodbye wants it. */
    static ByteBuf answer(CloseWebSocketFrame theirs) {
        int code = theirs.statusCode();
        return close(code < 0 ? WebSocketCloseStatus.NORMAL_CLOSURE.code() : code, "");
    }

    static ByteBuf ping() {
        var frame = ByteBufAllocator.DEFAULT.directBuffer(2);
        header(frame, PING, 0);
        return frame;
    }

    static ByteBuf pong(ByteBuf payload) {
        var frame = ByteBufAllocator.DEFAULT.directBuffer(2 + payload.readableBytes());
        header(frame, PONG, payload.readableBytes());
        return frame.writeBytes(payload);
    }

    private static void header(ByteBuf frame, int first, int length) {
        frame.writeByte(first);
        if (length < SHORT) {
            frame.writeByte(length);
        } else if (length <= SHORT_MAX) {
            frame.writeByte(SHORT).writeShort(length);
        } else {
            frame.writeByte(LONG).writeLong(length);
        }
    }
}
