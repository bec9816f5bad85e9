package assay.market.topic;

import assay.contracts.Topics;
import assay.market.quality.KafkaDeadLetters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that this service writes, where they are not there yet. */
public final class KafkaTopics {
    private KafkaTopics() {}

    /**
     * Makes tape and dead letters. Of the tape Kafka itself forgets nothing: it is trimmed of what is kept elsewhere.
     */
    public static void create(String servers) throws InterruptedException, ExecutionException {
        var tape = new NewTopic(Topics.TAPE, Optional.of(Topics.TAPE_PARTITIONS), Optional.empty())
                .configs(Map.of("retention.ms", "-1", "retention.bytes", "-1", "max.message.bytes", "4194304"));
        var letters =
                new NewTopic(KafkaDeadLetters.TOPIC, Optional.of(Topics.ANNOUNCEMENT_PARTITIONS), Optional.empty());
        try (var admin = Admin.create(
                Map.of("bootstrap.servers", servers, "request.timeout.ms", "3000", "default.api.timeout.ms", "5000"))) {
            for (var created :
                    admin.createTopics(List.of(tape, letters)).values().values()) {
                await(created);
            }
        }
    }

    /** Forgets the tape's records before an offset. */
    public static void trim(String servers, long before) throws InterruptedException, ExecutionException {
        try (var admin = admin(servers)) {
            admin.deleteRecords(Map.of(KafkaTapeFollower.TAPE, RecordsToDelete.beforeOffset(before)))
                    .all()
                    .get();
        }
    }

    private static Admin admin(String servers) {
        return Admin.create(
                Map.of("bootstrap.servers", servers, "request.timeout.ms", "3000", "default.api.timeout.ms", "5000"));
    }

    private static void await(org.apache.kafka.common.KafkaFuture<Void> created)
            throws InterruptedException, ExecutionException {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
