package assay.stream.frame;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a client says. Every value is a string, and a key that means nothing here is refused. */
public sealed interface ClientFrame {

    /**
     * Events of a channel, please.
     *
     * @param since the last sequence the client has, -1 for none: only what is new
     * @param account of an assessment, absent for its newest
     */
    record Subscribe(Channel channel, long since, @Nullable UUID account) implements ClientFrame {}

    /** No more events of a channel. */
    record Unsubscribe(Channel channel) implements ClientFrame {}

    /** Are you there? */
    record Ping() implements ClientFrame {}

    /** A frame that cannot be followed. */
    record Refused(Trouble trouble, @Nullable String channel) implements ClientFrame {}

    Set<String> SUBSCRIBE = Set.of("type", "channel", "since", "account");
    Set<String> UNSUBSCRIBE = Set.of("type", "channel");
    Set<String> PING = Set.of("type");
    Pattern SEQUENCE = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** What these bytes ask, or why they are refused. */
    static ClientFrame parse(byte[] bytes) {
        try {
            return Json.readable(bytes) instanceof Fields fields ? frame(fields) : refused(Trouble.MALFORMED, null);
        } catch (NotCanonical _) {
            return refused(Trouble.MALFORMED, null);
        }
    }

    private static ClientFrame frame(Fields fields) {
        var type = text(fields, "type");
        if (type == null) {
            return refused(Trouble.MALFORMED, null);
        }
        return switch (type) {
            case "subscribe", "unsubscribe" -> onChannel(fields, type.equals("subscribe"));
            case "ping" -> PING.containsAll(fields.keys()) ? new Ping() : refused(Trouble.MALFORMED, null);
            default -> refused(Trouble.UNKNOWN_TYPE, null);
        };
    }

    private static ClientFrame onChannel(Fields fields, boolean begins) {
        var name = text(fields, "channel");
        if (name == null || !(begins ? SUBSCRIBE : UNSUBSCRIBE).containsAll(fields.keys())) {
            return refused(Trouble.MALFORMED, null);
        }
        var channel = Channel.of(name).orElse(null);
        if (channel == null) {
            return refused(Trouble.UNKNOWN_CHANNEL, null);
        }
        return begins ? subscribe(fields, channel) : new Unsubscribe(channel);
    }

    private static ClientFrame subscribe(Fields fields, Channel channel) {
        var since = fields.get("since") == null ? "" : text(fields, "since");
        var account = fields.get("account") == null ? "" : text(fields, "account");
        if (since == null || !(since.isEmpty() || SEQUENCE.matcher(since).matches())) {
            return refused(Trouble.MALFORMED, channel.name());
        }
        boolean named = account != null && Channel.ID.matcher(account).matches();
        if (account == null || !(account.isEmpty() || (named && channel instanceof Channel.Assessment))) {
            return refused(Trouble.MALFORMED, channel.name());
        }
        return new Subscribe(
                channel,
                since.isEmpty() ? -1 : Long.parseLong(since),
                account.isEmpty() ? null : UUID.fromString(account));
    }

    private static Refused refused(Trouble trouble, @Nullable String channel) {
        return new Refused(trouble, channel);
    }

    private static @Nullable String text(Fields fields, String key) {
        return fields.get(key) instanceof Json.Text(var value) ? value : null;
    }
}
