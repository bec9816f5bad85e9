package assay.core.account;

import assay.contracts.Topics;
import assay.core.shard.TapeRecord;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the tape's one partition from any offset on. One thread. */
public final class KafkaTapeReader implements AutoCloseable {

    private static final TopicPartition TAPE = new TopicPartition(Topics.TAPE, 0);
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Deque<TapeRecord> fetched = new ArrayDeque<>();
    private long next = -1;

    public KafkaTapeReader(String servers, String client) {
        consumer = new KafkaConsumer<>(
                KafkaSettings.tape(servers, client), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(Set.of(TAPE));
    }

    /** Records from an offset on, in order, possibly none yet. */
    public List<TapeRecord> read(long offset, int max) {
        if (offset != next) {
            fetched.clear();
            consumer.seek(TAPE, offset);
            next = offset;
        }
        if (fetched.isEmpty()) {
            for (var each : consumer.poll(PATIENCE)) {
                fetched.add(new TapeRecord(each.offset(), each.value()));
            }
        }
        var records = new ArrayList<TapeRecord>(Math.min(max, fetched.size()));
        while (records.size() < max && !fetched.isEmpty()) {
            records.add(fetched.removeFirst());
        }
        if (!records.isEmpty()) {
            next = records.getLast().offset() + 1;
        }
        return records;
    }

    /** The offset behind the newest record. */
    long end() {
        return Map.copyOf(consumer.endOffsets(Set.of(TAPE))).getOrDefault(TAPE, 0L);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
