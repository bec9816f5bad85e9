package assay.local.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
    private static final TopicPartition TAPE = new TopicPartition("tape", 0);

    @TempDir
    Path dir;

    @Test
    void acknowledgedRecordsOutliveAKilledBrokerOnTheSamePort() throws Exception {
        int port;
        try (var broker = PartProcess.start(Part.KAFKA, dir.resolve("kafka"), 0)) {
            port = Integer.parseInt(broker.address().substring("127.0.0.1:".length()));
            createTopic(broker.address());
            send(broker.address(), "first");
            broker.kill();
            assertThat(ProcessHandle.of(broker.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
        }
        try (var again = PartProcess.start(Part.KAFKA, dir.resolve("kafka"), port)) {
            assertThat(again.address()).isEqualTo("127.0.0.1:" + port);
            send(again.address(), "second");
            assertThat(read(again.address(), 2)).containsExactly("first", "second");
        }
    }

    @Test
    void oneBrokerStopsAndStartsInsideThisProcess() throws Exception {
        try (var broker = EmbeddedKafka.start(dir, 0)) {
            createTopic(broker.bootstrap());
            send(broker.bootstrap(), "kept");
        }
        try (var again = EmbeddedKafka.start(dir, 0)) {
            assertThat(read(again.bootstrap(), 1)).containsExactly("kept");
        }
    }

    private static void createTopic(String bootstrap) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(TAPE.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void send(String bootstrap, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TAPE.topic(), TAPE.partition(), null, value))
                    .get();
        }
    }

    private static List<String> read(String bootstrap, int count) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(TAPE));
            consumer.seekToBeginning(List.of(TAPE));
            var values = new java.util.ArrayList<String>();
            Patience.until(Duration.ofMinutes(1), () -> {
                consumer.poll(Duration.ofMillis(100)).forEach(line -> values.add(line.value()));
                return values.size() >= count;
            });
            return values;
        }
    }
}
