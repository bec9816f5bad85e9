package assay.kit.outbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message that a transaction wants published, once committed, at least once and in order of its key.
 *
 * @param partition of the topic, or null for the key's hash
 * @param key messages of one key keep the order of their commits
 * @param payload published as UTF-8
 * @param headers few and short, such as the correlation id
 */
public record OutboxMessage(
        String topic, @Nullable Integer partition, String key, String payload, Map<String, String> headers) {
    /** Copies the headers. */
    public OutboxMessage {
        headers = Map.copyOf(headers);
    }
}
