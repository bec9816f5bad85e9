package assay.simulation.question;

import assay.contracts.announcement.Announced;
import assay.contracts.announcement.SimulationAnnouncement;
import assay.contracts.command.NamedId;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Tells how far a question is. It never waits and keeps nothing: without a broker nothing is told, and the work goes
 * on.
 */
@Singleton
class KafkaProgress {
    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final KafkaProducer<byte[], byte[]> producer;

    KafkaProgress(@Value("${kafka.bootstrap.servers}") String servers) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ProducerConfig.CLIENT_ID_CONFIG,
                "simulation-progress",
                ProducerConfig.ACKS_CONFIG,
                "1",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                false,
                ProducerConfig.RETRIES_CONFIG,
                0,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                1_000_000L,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                0,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                2_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                3_000);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** From any thread. */
    void tell(SimulationRow row, long done, Instant now) {
        var said =
                new SimulationAnnouncement.Progressed(row.id(), row.owner(), Math.min(done, row.paths()), row.paths());
        var id = NamedId.of(row.id(), said.topic() + "/" + done);
        var bytes = new Announced(id, now, null, null, null, said).bytes();
        var key = row.owner().toString().getBytes(StandardCharsets.US_ASCII);
        var _ = producer.send(new ProducerRecord<>(said.topic(), key, bytes));
    }

    @PreDestroy
    void close() {
        producer.close(CLOSE);
    }
}
