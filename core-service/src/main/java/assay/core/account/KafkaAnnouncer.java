package assay.core.account;

import assay.contracts.Topics;
import assay.core.shard.Announcer;
import assay.core.shard.Outgoing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Sends lines to their shard's partition of the journal topic and announcements to the partition of their account. */
final class KafkaAnnouncer implements Announcer, AutoCloseable {

    private static final Duration PARTING = Duration.ofSeconds(5);

    private final Producer<byte[], byte[]> producer;

    KafkaAnnouncer(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    @Override
    public void send(Outgoing record, Consumer<Boolean> done) {
        try {
            var _ = producer.send(record(record), (_, failure) -> done.accept(failure == null));
        } catch (KafkaException | IllegalStateException _) {
            done.accept(false);
        }
    }

    /** What has not left a moment later, as when the topic is away, the next owner of its shard sends. */
    @Override
    public void close() {
        producer.close(PARTING);
    }

    private static ProducerRecord<byte[], byte[]> record(Outgoing record) {
        var key = record.key().toString().getBytes(StandardCharsets.US_ASCII);
        if (!record.topic().equals(Topics.TRADING_JOURNAL)) {
            return new ProducerRecord<>(record.topic(), key, record.bytes());
        }
        var line = new ProducerRecord<>(record.topic(), record.shard(), key, record.bytes());
        line.headers().add(KafkaHeaders.SHARD_SEQUENCE, KafkaHeaders.bytes(Long.toString(record.shardSequence())));
        return line;
    }
}
