package assay.bench.order;

import assay.bench.Arrivals;
import assay.bench.WrongAnswers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A floor: a record of half a kilobyte sent with acks=all until a consumer has it, at the pace of the orders. */
final class KafkaHop {

    private static final String TOPIC = "bench.hop";
    private static final int BYTES = 512;
    private static final int MICROS_MAX = 60_000_000;
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration LAST = Duration.ofSeconds(30);

    private KafkaHop() {}

    /** Waits from the intended instant to the consumer's hands, in microseconds. */
    static Histogram measure(String bootstrap, double perSecond, double seconds) throws InterruptedException {
        create(bootstrap);
        var waits = new Histogram(MICROS_MAX, 3);
        var expected = new AtomicLong(Long.MAX_VALUE);
        var partition = new TopicPartition(TOPIC, 0);
        try (var consumer = consumer(bootstrap);
                var producer = producer(bootstrap)) {
            consumer.assign(List.of(partition));
            consumer.seekToEnd(List.of(partition));
            consumer.position(partition);
            var reader = Thread.ofPlatform().start(() -> read(consumer, waits, expected));
            expected.set(Arrivals.at(perSecond, seconds, intended -> send(producer, intended)));
            reader.join();
        }
        if (waits.getTotalCount() != expected.get()) {
            throw new WrongAnswers("%d of %d records came over".formatted(waits.getTotalCount(), expected.get()));
        }
        return waits;
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, long intended) {
        var _ = producer.send(new ProducerRecord<>(TOPIC, 0, null, payload(intended)));
    }

    private static void read(KafkaConsumer<byte[], byte[]> consumer, Histogram waits, AtomicLong expected) {
        long give = System.nanoTime() + Duration.ofHours(1).toNanos();
        while (waits.getTotalCount() < expected.get() && System.nanoTime() - give < 0) {
            var records = consumer.poll(POLL);
            long now = System.nanoTime();
            for (var record : records) {
                long intended = ByteBuffer.wrap(record.value()).getLong();
                waits.recordValue(Math.clamp((now - intended) / 1_000, 0, MICROS_MAX));
            }
            if (expected.get() != Long.MAX_VALUE && records.isEmpty()) {
                give = Math.min(give, now + LAST.toNanos());
            }
        }
    }

    private static byte[] payload(long intended) {
        return ByteBuffer.allocate(BYTES).putLong(intended).array();
    }

    private static void create(String bootstrap) throws InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failure.getCause());
            }
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(String bootstrap) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String bootstrap) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
