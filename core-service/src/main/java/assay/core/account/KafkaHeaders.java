package assay.core.account;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;

/** The headers of the account topics: short ASCII words. */
final class KafkaHeaders {

    /** On a command: the instance that waits for the answer. */
    static final String ORIGIN = "origin";

    /** On a journal line: its place among all lines of the shard, which are the partition's. */
    static final String SHARD_SEQUENCE = "shard-sequence";

    private KafkaHeaders() {}

    static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.US_ASCII);
    }

    /** A header's text, empty when there is none. */
    static String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.US_ASCII);
    }
}
