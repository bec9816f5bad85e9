package assay.market.topic;

import assay.contracts.Topics;
import assay.market.quality.KafkaDeadLetters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that this service writes, where they are not there yet. */
public final class KafkaTopics {
    private KafkaTopics() {}

    /**
     * Makes tape and dead letters.
     *
     * @param retention how long the topic of the tape keeps lines
     */
    public static void create(String servers, Duration retention) throws InterruptedException, ExecutionException {
        var tape = new NewTopic(Topics.TAPE, Optional.of(Topics.TAPE_PARTITIONS), Optional.empty())
                .configs(Map.of("retention.ms", Long.toString(retention.toMillis()), "max.message.bytes", "4194304"));
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
