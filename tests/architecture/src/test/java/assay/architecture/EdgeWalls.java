package assay.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The name of a class says on which side of the wall it stands: only edges meet a framework (ADR-0010). */
final class EdgeWalls {

    /** Adding a word here takes an ADR. */
    private static final Pattern EDGE =
            Pattern.compile(".*(Application|Controller|Listener|Socket|Job|Handler|Store|Row"
                    + "|Rows|Publisher|Settings|Factory|Relay|Filter|Client)"
                    + "|(Stripe|Redis|Kafka|Postgres|Jdbc|Coinbase|Kraken|Http|Embedded)[A-Z0-9].*");

    private static final DescribedPredicate<JavaClass> FRAMEWORK = resideInAnyPackage(
                    "io.micronaut..",
                    "org.apache.kafka..",
                    "kafka..",
                    "org.redisson..",
                    "java.sql..",
                    "javax.sql..",
                    "io.vertx..",
                    "io.netty..",
                    "com.zaxxer..",
                    "org.flywaydb..",
                    "org.postgresql..",
                    "io.zonky..",
                    "redis.embedded..")
            .as("a framework");

    private static final DescribedPredicate<JavaClass> INSIDE =
            describe("have no edge word and were written by hand", type -> !generated(type) && !edge(type));

    private EdgeWalls() {}

    static List<Wall> all() {
        return List.of(
                Wall.ofClasses(
                        "only-edges-import-a-framework",
                        noClasses().that(INSIDE).should().dependOnClassesThat(FRAMEWORK)),
                Wall.ofClasses(
                        "services-do-not-sleep",
                        services().should().callMethod(Thread.class, "sleep", long.class),
                        services().should().callMethod(Thread.class, "sleep", Duration.class),
                        services().should().callMethod(TimeUnit.class, "sleep", long.class)),
                Wall.ofClasses(
                        "services-log-and-never-print",
                        services()
                                .and()
                                .resideOutsideOfPackage("assay.proof..")
                                .should()
                                .accessField(System.class, "out")
                                .orShould()
                                .accessField(System.class, "err")
                                .orShould()
                                .callMethodWhere(
                                        describe("print", call -> call.getName().equals("printStackTrace")))),
                Wall.ofClasses(
                        "sockets-are-bound-to-an-address",
                        noClasses().should().callConstructor(java.net.InetSocketAddress.class, int.class),
                        noClasses().should().callConstructor(java.net.ServerSocket.class, int.class),
                        noClasses().should().callConstructor(java.net.ServerSocket.class, int.class, int.class)));
    }

    /** All that runs in a cluster; tools on a developer's machine may print, and wait for others. */
    private static GivenClassesConjunction services() {
        return noClasses().that().resideOutsideOfPackages("assay.local..", "assay.bench..");
    }

    private static boolean edge(JavaClass type) {
        return EDGE.matcher(topLevel(type)).matches();
    }

    private static boolean generated(JavaClass type) {
        return simple(type).startsWith("$")
                || simple(type).contains("$Intercepted")
                || simple(type).isEmpty();
    }

    private static String topLevel(JavaClass type) {
        return simple(type).replaceFirst("\\$.*", "");
    }

    /** The name after the package, with its enclosing classes. */
    private static String simple(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1);
    }
}
