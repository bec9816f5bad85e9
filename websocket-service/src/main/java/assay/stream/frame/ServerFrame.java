package assay.stream.frame;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The texts that the server says, as UTF-8. */
public final class ServerFrame {
    private ServerFrame() {}

    /** The channel will be served from now on. */
    public static byte[] subscribed(Channel channel) {
        return said("subscribed", channel.name()).build().bytes();
    }

    /** The same for a channel that resumes: the next event is behind {@code since}. */
    public static byte[] subscribed(Channel channel, @Nullable UUID account, long since) {
        return said("subscribed", channel.name())
                .withOptional("account", account == null ? null : account.toString())
                .with("since", Long.toString(since))
                .build()
                .bytes();
    }

    public static byte[] unsubscribed(Channel channel) {
        return said("unsubscribed", channel.name()).build().bytes();
    }

    /** What was missed is not at hand; the subscription is over. */
    public static byte[] snapshotRequired(Channel channel) {
        return said("snapshot-required", channel.name()).build().bytes();
    }

    public static byte[] problem(Trouble trouble, @Nullable String channel) {
        return Fields.with("type", "problem")
                .with("code", trouble.code())
                .withOptional("channel", channel)
                .build()
                .bytes();
    }

    public static byte[] pong() {
        return Fields.with("type", "pong").build().bytes();
    }

    /** How far something of the channel is: the newest alone, neither numbered nor kept. */
    public static byte[] progress(Channel channel, Fields data) {
        return said("progress", channel.name()).with("data", data).build().bytes();
    }

    /** A signature of the notary over the account's line of this sequence. */
    public static byte[] receipt(Channel channel, Fields receipt, String signature) {
        var sequence = receipt.get("sequence") instanceof Json.Text(var text) ? text : "0";
        return said("receipt", channel.name())
                .with("receipt", receipt)
                .with("sequence", sequence)
                .with("signature", signature)
                .build()
                .bytes();
    }

    /** An event from the channel's name on; with {@link #event} before it, a whole frame. */
    public static byte[] eventOf(Channel channel) {
        return ("{\"type\":\"event\",\"channel\":" + Json.text(channel.name()).text() + ",")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The rest of an event frame, the same whatever channel it goes out on. */
    public static byte[] event(long sequence, String event, Fields data) {
        return ("\"sequence\":\"" + sequence + "\",\"event\":"
                        + Json.text(event).text() + ",\"data\":" + data.text() + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same for a line of a journal, whose canonical bytes go in as they are. */
    public static byte[] journal(Line line, UUID account) {
        var beginning = "\"sequence\":\"" + line.sequence() + "\",\"event\":"
                + Json.text(line.type()).text() + ",\"data\":{\"account\":\"" + account + "\",\"hash\":\"" + line.hash()
                + "\",\"line\":";
        var bytes = line.bytes();
        return ByteBuffer.allocate(beginning.length() + bytes.length + 2)
                .put(beginning.getBytes(StandardCharsets.US_ASCII))
                .put(bytes)
                .put((byte) '}')
                .put((byte) '}')
                .array();
    }

    private static Fields.Builder said(String type, String channel) {
        return Fields.with("type", type).with("channel", channel);
    }
}
