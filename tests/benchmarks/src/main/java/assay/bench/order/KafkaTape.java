package assay.bench.order;

import assay.contracts.Topics;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The only writer of a benchmark's tape: puts the script on the real topic at the pace of the wall clock. */
final class KafkaTape implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    private KafkaTape(KafkaProducer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** Makes all topics and begins to write. */
    static KafkaTape start(String bootstrap, TapeScript script) throws InterruptedException {
        createTopics(bootstrap);
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0);
        var tape = new KafkaTape(new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
        tape.write(script.opening(Instant.now()));
        var pause = TimeUnit.SECONDS.toMicros(1) / TapeScript.TICKS_PER_SECOND;
        var _ = tape.thread.scheduleAtFixedRate(
                () -> tape.write(script.tick(Instant.now())), pause, pause, TimeUnit.MICROSECONDS);
        return tape;
    }

    private void write(List<Line> lines) {
        for (var line : lines) {
            var _ = producer.send(new ProducerRecord<>(Topics.TAPE, 0, null, line.bytes()));
        }
    }

    /** The tape as every reader believes it, from its first line on. */
    static List<Line> believed(String bootstrap) {
        var partition = new TopicPartition(Topics.TAPE, 0);
        var believed = new ArrayList<Line>();
        var head = ChainHead.START;
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    var line = Line.parse(record.value());
                    if (head.read(line) instanceof Reading.Accepted(var next)) {
                        head = next;
                        believed.add(line);
                    }
                }
            }
        }
        return believed;
    }

    private static void createTopics(String bootstrap) throws InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var topics = Topics.partitionsByTopic().entrySet().stream()
                    .map(each -> new NewTopic(each.getKey(), each.getValue(), (short) 1))
                    .toList();
            admin.createTopics(topics).all().get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the topics could not be made", failure.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        producer.close(Duration.ofSeconds(5));
    }
}
