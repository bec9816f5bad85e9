package assay.stream;

import assay.contracts.Topics;
import assay.local.infra.EmbeddedKafka;
import assay.local.infra.EmbeddedRedis;
import assay.local.infra.UntilExit;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** One real Redis and broker, and one stand-in for core, for all tests of a JVM, started when first asked for. */
public final class Stack {
    private static final Path FOLDER = UntilExit.folder("stream-stack");

    private Stack() {}

    private static final class Cache {
        private static final EmbeddedRedis RUNNING = UntilExit.keep(EmbeddedRedis.start(FOLDER.resolve("redis"), 0));
    }

    private static final class Broker {
        private static final EmbeddedKafka RUNNING = withTopics();
    }

    private static final class Core {
        private static final FakeCore RUNNING = UntilExit.keep(new FakeCore());
    }

    public static EmbeddedRedis redis() {
        return Cache.RUNNING;
    }

    public static EmbeddedKafka kafka() {
        return Broker.RUNNING;
    }

    public static FakeCore core() {
        return Core.RUNNING;
    }

    /** What a whole socket service needs to run on these parts. */
    public static Map<String, String> settings(Map<String, String> more) {
        var settings = new HashMap<String, String>();
        settings.put("redis.uri", redis().uri());
        settings.put("kafka.bootstrap.servers", kafka().bootstrap());
        settings.put("assay.core.url", core().url());
        settings.put("micronaut.server.port", "-1");
        settings.put("assay.stream.connections-max", "100000");
        // A machine that stands still for a while is no answer.
        settings.put("redis.timeout", "30s");
        settings.put("assay.stream.late-max", "1m");
        settings.putAll(more);
        return settings;
    }

    private static EmbeddedKafka withTopics() {
        var kafka = UntilExit.keep(EmbeddedKafka.start(FOLDER.resolve("kafka"), 0));
        var wanted = List.of(
                Topics.TAPE,
                Topics.TRADING_JOURNAL,
                Topics.REPORT_READY,
                Topics.REPORT_FAILED,
                Topics.SIMULATION_PROGRESSED,
                Topics.SIMULATION_COMPLETED,
                Topics.SIMULATION_FAILED,
                Topics.SIMULATION_CANCELLED);
        kafka.create(wanted.stream()
                .map(name -> new NewTopic(name, Topics.partitionsByTopic().getOrDefault(name, 1), (short) 1))
                .toList());
        return kafka;
    }
}
