package assay.core.account;

import assay.contracts.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topics that are missing; whoever comes first does it. */
final class KafkaTopics {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaTopics.class);
    private static final int SECONDS_MAX = 10;

    private KafkaTopics() {}

    /** Whether all topics are there now. */
    static boolean create(String servers) {
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        try (var admin = Admin.create(settings)) {
            var present = admin.listTopics().names().get(SECONDS_MAX, TimeUnit.SECONDS);
            List<NewTopic> missing = Topics.partitionsByTopic().entrySet().stream()
                    .filter(each -> !present.contains(each.getKey()))
                    .map(each -> new NewTopic(each.getKey(), Optional.of(each.getValue()), Optional.empty()))
                    .toList();
            if (!missing.isEmpty()) {
                admin.createTopics(missing, new CreateTopicsOptions().timeoutMs(SECONDS_MAX * 1_000))
                        .all()
                        .get(SECONDS_MAX, TimeUnit.SECONDS);
            }
            return true;
        } catch (ExecutionException e) {
            LOG.info("topics: {}", String.valueOf(e.getCause()));
            return e.getCause() instanceof TopicExistsException;
        } catch (TimeoutException e) {
            LOG.info("the broker does not answer yet");
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
