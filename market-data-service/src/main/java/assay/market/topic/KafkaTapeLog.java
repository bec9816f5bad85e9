package assay.market.topic;

import assay.contracts.line.Line;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends to the tape's one partition, acknowledged by all replicas; used by one thread, told of failures on the
 * client's.
 */
public final class KafkaTapeLog implements TapeLog, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaTapeLog.class);

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Runnable failed;
    private volatile @Nullable Producer<byte[], byte[]> producer;
    private boolean broken;

    /**
     * A log that is not connected yet.
     *
     * @param failed told when something sent may be lost; any thread
     */
    public KafkaTapeLog(Supplier<Producer<byte[], byte[]>> producers, Runnable failed) {
        this.producers = producers;
        this.failed = failed;
    }

    @Override
    public void append(Line line) {
        if (broken) {
            return;
        }
        var open = producer;
        if (open == null) {
            open = producers.get();
            producer = open;
        }
        var sender = open;
        try {
            var record = new ProducerRecord<byte[], byte[]>(
                    KafkaTapeFollower.TAPE.topic(), KafkaTapeFollower.TAPE.partition(), null, line.bytes());
            var _ = sender.send(record, (_, failure) -> answered(sender, failure));
        } catch (KafkaException e) {
            broken = true;
            answered(sender, e);
        }
    }

    /** An idempotent producer that failed once must not go on: what it still holds would come in another order. */
    @Override
    public void giveUp() {
        close();
        broken = false;
    }

    @Override
    public void close() {
        var open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }

    private void answered(Producer<byte[], byte[]> sender, @Nullable Exception failure) {
        if (failure != null && sender.equals(producer)) {
            LOG.warn("the tape could not be written: {}", failure.toString());
            failed.run();
        }
    }

    /** A line is worthless once the next second has come: it fails early rather than arrive late. */
    public static Map<String, Object> settings(String servers) {
        return Map.of(
                "bootstrap.servers", servers,
                "acks", "all",
                "enable.idempotence", "true",
                "linger.ms", "0",
                "compression.type", "lz4",
                "max.request.size", "4194304",
                "max.block.ms", "1000",
                "request.timeout.ms", "1500",
                "delivery.timeout.ms", "2500",
                "max.in.flight.requests.per.connection", "5");
    }
}
