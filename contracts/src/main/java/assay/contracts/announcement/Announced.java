package assay.contracts.announcement;

import assay.contracts.command.NamedId;
import assay.contracts.form.Forms;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One announcement as it goes out: what it says, and how a reader finds gaps and doubles.
 *
 * @param eventId the same for every delivery of the same announcement
 * @param account whose journal it was made from, absent for what is no account's
 * @param accountSequence the journal line it was made from, absent for what is no account's
 * @param previousOnTopic the account's line before it that was announced on this topic, 0 for the first
 */
public record Announced(
        UUID eventId,
        Instant at,
        @Nullable UUID account,
        @Nullable Long accountSequence,
        @Nullable Long previousOnTopic,
        Announcement body) {

    private static final Map<String, Class<?>> CASES = cases();

    private record Envelope(
            UUID eventId,
            Instant at,
            @Nullable UUID account,
            @Nullable Long accountSequence,
            @Nullable Long previousOnTopic,
            String topic,
            Fields body) {}

    private static Map<String, Class<?>> cases() {
        var byName = new TreeMap<String, Class<?>>();
        for (var each : Forms.cases(Announcement.class)) {
            byName.put(each.getName(), each);
        }
        return byName;
    }

    /** The id of what a line announces on a topic. */
    public static UUID eventId(UUID account, String topic, long accountSequence) {
        return NamedId.of(account, topic + "/" + accountSequence);
    }

    public byte[] bytes() {
        var envelope = new Envelope(
                eventId, at, account, accountSequence, previousOnTopic, body.topic(), Forms.PLAIN.writeCase((Record)
                        body));
        return Forms.PLAIN.write(Envelope.class, envelope).bytes();
    }

    /**
     * The announcement these bytes spell.
     *
     * @param type the case that the topic carries
     * @throws NotCanonical when they spell none, or one of another topic
     */
    public static <T extends Announcement> Announced parse(Class<T> type, byte[] bytes) {
        if (!CASES.containsKey(type.getName())) {
            throw new IllegalArgumentException(type + " is announced on no topic");
        }
        var envelope = Forms.PLAIN.read(Envelope.class, Json.parse(bytes));
        Announcement body = Forms.PLAIN.read(type, envelope.body());
        if (!body.topic().equals(envelope.topic())) {
            throw new NotCanonical("/topic", body.topic(), envelope.topic());
        }
        return new Announced(
                envelope.eventId(),
                envelope.at(),
                envelope.account(),
                envelope.accountSequence(),
                envelope.previousOnTopic(),
                body);
    }
}
