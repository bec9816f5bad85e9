package assay.local.infra;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka broker with its own controller in this process, on loopback, with its data in a folder that is kept and
 * taken up again, also after a crash. Topics have to be created: a mistyped name is an error here as in the cluster.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final String NODE = "1";
    private static final Duration TOPICS = Duration.ofMinutes(1);

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts on the port, or on any free one when it is 0, and returns once the broker takes requests. */
    public static EmbeddedKafka start(Path dir, int port) {
        return FreePort.starting(port, broker -> FreePort.starting(0, controller -> startOn(dir, broker, controller)));
    }

    private static EmbeddedKafka startOn(Path dir, int broker, int controller) {
        try {
            var data = Files.createDirectories(dir.toAbsolutePath()).toString();
            var config = new KafkaConfig(properties(data, broker, controller), false);
            if (!Files.exists(Path.of(data, "meta.properties"))) {
                format(data);
            }
            var server = new KafkaRaftServer(config, Time.SYSTEM);
            startOrEnd(server);
            return new EmbeddedKafka(server, broker);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void startOrEnd(KafkaRaftServer server) {
        try {
            server.startup();
        } catch (RuntimeException failure) {
            server.shutdown();
            throw failure;
        }
    }

    /**
     * Makes the topics that are not there yet, and asks again while the controller takes the broker for gone, as it
     * does when both have stood still for longer than a broker's session.
     */
    public void create(List<NewTopic> topics) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            if (!Patience.until(TOPICS, () -> topics.stream().allMatch(topic -> isThere(admin, topic)))) {
                throw new IllegalStateException("no broker for the topics " + topics);
            }
        }
    }

    private static boolean isThere(Admin admin, NewTopic topic) {
        try {
            admin.createTopics(List.of(topic)).all().get();
            return true;
        } catch (ExecutionException failure) {
            return switch (failure.getCause()) {
                case TopicExistsException _ -> true;
                case InvalidReplicationFactorException _ -> false;
                case RetriableException _ -> false;
                case null, default -> throw new IllegalStateException(topic + " cannot be made", failure);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String bootstrap() {
        return HOST + ":" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(String data) {
        var formatter = new Formatter();
        formatter.setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        formatter.setClusterId(Uuid.randomUuid().toString()).setNodeId(Integer.parseInt(NODE));
        formatter.addDirectory(data).setMetadataLogDirectory(data).setControllerListenerName("CONTROLLER");
        formatter.setReleaseVersion(MetadataVersion.latestProduction()).setIgnoreFormatted(true);
        try {
            formatter.run();
        } catch (Exception failure) {
            throw new IllegalStateException("the broker's folder " + data + " cannot be formatted", failure);
        }
    }

    private static Map<String, String> properties(String data, int broker, int controller) {
        var properties = new HashMap<String, String>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", NODE);
        properties.put("log.dirs", data);
        properties.put("listeners", "BROKER://" + HOST + ":" + broker + ",CONTROLLER://" + HOST + ":" + controller);
        properties.put("advertised.listeners", "BROKER://" + HOST + ":" + broker);
        properties.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("inter.broker.listener.name", "BROKER");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("controller.quorum.voters", NODE + "@" + HOST + ":" + controller);
        properties.put("auto.create.topics.enable", "false");
        properties.put("log.retention.ms", "-1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.putAll(oneCopy());
        properties.putAll(quickReturn());
        properties.putAll(smallMachine());
        return properties;
    }

    private static Map<String, String> oneCopy() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1");
    }

    /** A broker that comes back after a crash waits for its former registration to run out: 3 s instead of 9. */
    private static Map<String, String> quickReturn() {
        return Map.of("broker.session.timeout.ms", "3000", "broker.heartbeat.interval.ms", "500");
    }

    /** The cleaner alone would take 128 MB of heap; two cores need no eight request threads. */
    private static Map<String, String> smallMachine() {
        return Map.of(
                "log.cleaner.dedupe.buffer.size", "4194304",
                "log.index.size.max.bytes", "1048576",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "num.recovery.threads.per.data.dir", "2",
                "background.threads", "2");
    }
}
