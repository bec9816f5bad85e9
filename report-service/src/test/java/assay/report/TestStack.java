package assay.report;

import assay.contracts.Topics;
import assay.kit.security.TokenKeys;
import assay.local.infra.EmbeddedKafka;
import assay.local.infra.EmbeddedPostgres;
import assay.local.infra.UntilExit;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** One real broker, database and stand-in for the other parts, for all tests of a JVM, started when first asked for. */
public final class TestStack {
    private static final Path FOLDER = UntilExit.folder("report-stack");
    private static final AtomicInteger SHARDS = new AtomicInteger();

    public static final FakeTokens TOKENS = new FakeTokens();

    private TestStack() {}

    private static final class Broker {
        private static final EmbeddedKafka RUNNING = withTopics();
        private static final KafkaProducer<byte[], byte[]> PRODUCER = UntilExit.keep(new KafkaProducer<>(
                Map.of("bootstrap.servers", RUNNING.bootstrap()),
                new ByteArraySerializer(),
                new ByteArraySerializer()));
    }

    private static final class Database {
        private static final EmbeddedPostgres RUNNING =
                UntilExit.keep(EmbeddedPostgres.start(FOLDER.resolve("postgres"), 0));
    }

    private static final class Parts {
        private static final FakeParts RUNNING = UntilExit.keep(new FakeParts());
    }

    private static final class Service {
        private static final EmbeddedServer RUNNING = UntilExit.keep(run(Map.of()));
    }

    public static String kafka() {
        return Broker.RUNNING.bootstrap();
    }

    public static FakeParts parts() {
        return Parts.RUNNING;
    }

    /** The one service that most tests share. */
    public static EmbeddedServer service() {
        return Service.RUNNING;
    }

    public static EmbeddedServer run(Map<String, String> more) {
        return ApplicationContext.builder()
                .properties(Map.copyOf(settings(more)))
                .singletons((TokenKeys) TOKENS)
                .run(EmbeddedServer.class);
    }

    /** The settings of a service with a database and readers of its own. */
    public static Map<String, String> apart() {
        return Map.of(
                "datasources.default.url", Database.RUNNING.address("market"), "assay.report.history.group", "apart");
    }

    private static Map<String, Object> settings(Map<String, String> more) {
        var settings = new HashMap<String, Object>();
        settings.put("micronaut.server.port", "-1");
        settings.put("kafka.bootstrap.servers", kafka());
        settings.put("assay.core.url", parts().url());
        settings.put("assay.market.url", parts().url());
        settings.put("assay.simulation.url", parts().url());
        settings.put("datasources.default.url", Database.RUNNING.address("report"));
        settings.put("datasources.default.username", Database.RUNNING.user());
        settings.put("datasources.default.password", Database.RUNNING.password());
        settings.putAll(more);
        return settings;
    }

    /** A shard that no other test has. */
    public static int shard() {
        return SHARDS.getAndIncrement();
    }

    /** Publishes one line as the core does. */
    public static void publish(int shard, long shardSequence, String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<byte[], byte[]>(Topics.TRADING_JOURNAL, shard, null, bytes);
        record.headers().add("shard-sequence", Long.toString(shardSequence).getBytes(StandardCharsets.US_ASCII));
        var _ = Broker.PRODUCER.send(record);
    }

    /** Publishes an account's whole life on a shard of its own. */
    public static int publish(LivedAccount lived) {
        var shard = shard();
        var sequence = 0;
        for (var line : lived.lines) {
            publish(shard, ++sequence, line.text());
        }
        Broker.PRODUCER.flush();
        return shard;
    }

    private static EmbeddedKafka withTopics() {
        var kafka = UntilExit.keep(EmbeddedKafka.start(FOLDER.resolve("kafka"), 0));
        var wanted =
                List.of(Topics.TRADING_JOURNAL, Topics.REPORT_REQUESTED, Topics.REPORT_READY, Topics.REPORT_FAILED);
        kafka.create(wanted.stream()
                .map(name -> new NewTopic(name, Topics.partitionsByTopic().getOrDefault(name, 1), (short) 1))
                .toList());
        return kafka;
    }
}
