package assay.simulation;

import assay.contracts.Topics;
import assay.contracts.announcement.Announced;
import assay.contracts.announcement.SimulationAnnouncement;
import assay.local.infra.EmbeddedKafka;
import assay.local.infra.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What is announced of questions, read from a real broker from the beginning on. */
final class ToldQuestions implements AutoCloseable {
    private static final Map<String, Class<? extends SimulationAnnouncement>> TOPICS = Map.of(
            Topics.SIMULATION_REQUESTED, SimulationAnnouncement.Requested.class,
            Topics.SIMULATION_PROGRESSED, SimulationAnnouncement.Progressed.class,
            Topics.SIMULATION_COMPLETED, SimulationAnnouncement.Completed.class,
            Topics.SIMULATION_FAILED, SimulationAnnouncement.Failed.class,
            Topics.SIMULATION_CANCELLED, SimulationAnnouncement.Cancelled.class);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Announced> told = new ArrayList<>();

    ToldQuestions(String bootstrap) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : TOPICS.keySet()) {
            for (var each : consumer.partitionsFor(topic)) {
                partitions.add(new TopicPartition(topic, each.partition()));
            }
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    static void topics(EmbeddedKafka kafka) {
        kafka.create(TOPICS.keySet().stream()
                .map(name -> new NewTopic(name, Topics.ANNOUNCEMENT_PARTITIONS, (short) 1))
                .toList());
    }

    /**
     * All that was told of a question, once that it was asked and one more as wanted are among them; topics are not
     * ordered among one another.
     */
    List<Announced> of(String simulation, Predicate<SimulationAnnouncement> wanted) {
        var id = UUID.fromString(simulation);
        var found = Patience.until(Duration.ofSeconds(60), () -> {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                var type = Objects.requireNonNull(TOPICS.get(record.topic()));
                told.add(Announced.parse(type, record.value()));
            });
            return Stream.<Predicate<SimulationAnnouncement>>of(
                            SimulationAnnouncement.Requested.class::isInstance, wanted)
                    .allMatch(each -> bodies(id).anyMatch(each));
        });
        if (!found) {
            throw new AssertionError("told so far: " + about(id));
        }
        return about(id);
    }

    private Stream<SimulationAnnouncement> bodies(UUID simulation) {
        return about(simulation).stream().map(each -> (SimulationAnnouncement) each.body());
    }

    private List<Announced> about(UUID simulation) {
        return told.stream()
                .filter(each ->
                        ((SimulationAnnouncement) each.body()).simulation().equals(simulation))
                .toList();
    }

    /** The only one of a kind. */
    static <T> T only(List<Announced> told, Class<T> kind) {
        var found = told.stream()
                .map(Announced::body)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(kind.getSimpleName() + " was told " + found.size() + " times: " + told);
        }
        return found.getFirst();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
