package assay.kit;

import assay.local.infra.EmbeddedKafka;
import assay.local.infra.EmbeddedPostgres;
import assay.local.infra.UntilExit;
import java.nio.file.Path;
import java.util.Map;

/** One real database and one real broker for all tests of a JVM, started when first asked for. */
public final class Stack {
    private static final Path FOLDER = UntilExit.folder("kit-stack");

    private Stack() {}

    private static final class Database {
        private static final EmbeddedPostgres RUNNING =
                UntilExit.keep(EmbeddedPostgres.start(FOLDER.resolve("postgres"), 0));
    }

    private static final class Broker {
        private static final EmbeddedKafka RUNNING = UntilExit.keep(EmbeddedKafka.start(FOLDER.resolve("kafka"), 0));
    }

    public static String kafka() {
        return broker().bootstrap();
    }

    public static EmbeddedKafka broker() {
        return Broker.RUNNING;
    }

    /** The settings of a context on the database {@code core}, migrated by the kit's files. */
    public static Map<String, String> database() {
        var postgres = Database.RUNNING;
        return Map.of(
                "datasources.default.url", postgres.address("core"),
                "datasources.default.username", postgres.user(),
                "datasources.default.password", postgres.password(),
                "flyway.datasources.default.enabled", "true",
                "flyway.datasources.default.locations", "classpath:db/kit");
    }
}
