package assay.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the platform announces to everyone else, read from its topics as another system would. */
final class KafkaAnnouncements {
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrap;

    KafkaAnnouncements(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** The first announcement on the topic that names the id, waited for. */
    String await(String topic, String id, Duration atMost) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = new ArrayList<TopicPartition>();
            consumer.partitionsFor(topic).forEach(each -> partitions.add(new TopicPartition(topic, each.partition())));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var deadline = System.nanoTime() + atMost.toNanos();
            while (System.nanoTime() - deadline < 0) {
                var found = naming(id, consumer);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new DemoFault("no announcement on " + topic + " names " + id);
    }

    private static Optional<String> naming(String id, KafkaConsumer<String, String> consumer) {
        var values = new ArrayList<String>();
        consumer.poll(POLL).forEach(each -> values.add(each.value()));
        return List.copyOf(values).stream().filter(each -> each.contains(id)).findFirst();
    }
}
