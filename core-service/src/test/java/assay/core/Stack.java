package assay.core;

import assay.local.infra.EmbeddedKafka;
import assay.local.infra.EmbeddedPostgres;
import assay.local.infra.EmbeddedRedis;
import assay.local.infra.UntilExit;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One real database, Redis and broker for all tests of a JVM, started when first asked for, and the settings to use
 * them.
 */
public final class Stack {
    private static final Path FOLDER = UntilExit.folder("core-stack");

    private Stack() {}

    private static final class Database {
        private static final EmbeddedPostgres RUNNING =
                UntilExit.keep(EmbeddedPostgres.start(FOLDER.resolve("postgres"), 0));
    }

    private static final class Cache {
        private static final EmbeddedRedis RUNNING = UntilExit.keep(EmbeddedRedis.start(FOLDER.resolve("redis"), 0));
    }

    private static final class Broker {
        private static final EmbeddedKafka RUNNING = UntilExit.keep(EmbeddedKafka.start(FOLDER.resolve("kafka"), 0));
    }

    public static EmbeddedPostgres postgres() {
        return Database.RUNNING;
    }

    public static EmbeddedRedis redis() {
        return Cache.RUNNING;
    }

    public static EmbeddedKafka kafka() {
        return Broker.RUNNING;
    }

    /** A folder that lives as long as the tests do. */
    public static Path state() {
        return FOLDER.resolve("state");
    }

    /** What a whole core service needs to run on these parts. */
    public static Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("datasources.default.url", postgres().address("core"));
        settings.put("datasources.default.username", postgres().user());
        settings.put("datasources.default.password", postgres().password());
        settings.put("redis.uri", redis().uri());
        settings.put("kafka.bootstrap.servers", kafka().bootstrap());
        settings.put("assay.state", state().toString());
        return settings;
    }
}
