package assay.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The domain is a function: the same arguments give the same bytes, on every machine and in every year. */
final class DomainWalls {

    private static final Set<String> AMBIENT = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.identityHashCode",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Locale.getDefault",
            "java.util.Collections.shuffle");

    /** Collections whose order is nobody's promise; the immutable ones even change it with each start of the JVM. */
    private static final Map<String, Set<String>> UNORDERED = Map.of(
            "java.util.Map", Set.of("of", "ofEntries", "copyOf"),
            "java.util.Set", Set.of("of", "copyOf"),
            "java.util.stream.Collectors", Set.of("toSet", "toUnmodifiableSet", "toUnmodifiableMap"));

    private DomainWalls() {}

    static List<Wall> all() {
        return List.of(
                Wall.ofClasses("domain-reads-no-clock", clocks()),
                Wall.ofClasses("domain-asks-nothing-of-the-machine", machine()),
                Wall.ofClasses("domain-counts-in-whole-numbers", numbers()),
                Wall.ofClasses("domain-keeps-an-order", orders()),
                new Wall("domain-names-no-float", DomainWalls::floatWords));
    }

    private static ArchRule[] clocks() {
        return new ArchRule[] {
            domain().should().dependOnClassesThat(resideInAnyPackage("java.time.zone..")),
            domain().should()
                    .dependOnClassesThat(named(
                            "java.time.Clock",
                            "java.time.ZoneId",
                            "java.time.ZonedDateTime",
                            "java.util.TimeZone",
                            "java.util.Date",
                            "java.util.Calendar")),
            domain().should()
                    .callMethodWhere(calls(
                            "a clock",
                            call -> name(call).startsWith("java.time.")
                                    && name(call).endsWith(".now")))
        };
    }

    private static ArchRule[] machine() {
        return new ArchRule[] {
            domain().should().callMethodWhere(calls("the machine", call -> AMBIENT.contains(name(call)))),
            domain().should()
                    .dependOnClassesThat(named(
                            "java.util.Random",
                            "java.util.concurrent.ThreadLocalRandom",
                            "java.security.SecureRandom",
                            "java.lang.Thread",
                            "java.lang.ThreadLocal")),
            domain().should()
                    .dependOnClassesThat(resideInAnyPackage(
                            "java.io..",
                            "java.net..",
                            "java.nio.file..",
                            "java.sql..",
                            "java.util.logging..",
                            "java.util.random.."))
        };
    }

    private static ArchRule[] numbers() {
        return new ArchRule[] {
            domain().should().callCodeUnitWhere(calls("floating point", DomainWalls::floats)),
            noClasses()
                    .that()
                    .resideInAPackage("assay.domain..")
                    .and()
                    .resideOutsideOfPackage("assay.domain.number")
                    .should()
                    .dependOnClassesThat(type(BigDecimal.class))
        };
    }

    private static ArchRule[] orders() {
        return new ArchRule[] {
            domain().should().callConstructorWhere(calls("a hash order", DomainWalls::hashed)),
            domain().should().callMethodWhere(calls("no order at all", DomainWalls::unordered))
        };
    }

    private static GivenClassesConjunction domain() {
        return noClasses().that().resideInAPackage("assay.domain..");
    }

    private static boolean floats(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        return Stream.concat(Stream.of(target.getRawReturnType()), target.getRawParameterTypes().stream())
                .anyMatch(each -> each.isEquivalentTo(double.class) || each.isEquivalentTo(float.class));
    }

    private static boolean hashed(JavaCall<?> call) {
        return Set.of(
                        "java.util.HashMap",
                        "java.util.HashSet",
                        "java.util.IdentityHashMap",
                        "java.util.WeakHashMap",
                        "java.util.concurrent.ConcurrentHashMap")
                .contains(call.getTargetOwner().getName());
    }

    private static boolean unordered(JavaCall<?> call) {
        var owner = call.getTargetOwner().getName();
        var arguments = call.getTarget().getRawParameterTypes().size();
        var one = call.getName().equals("of") && arguments <= (owner.equals("java.util.Map") ? 2 : 1);
        var several = UNORDERED.getOrDefault(owner, Set.of()).contains(call.getName()) && !one;
        var hidden = owner.equals("java.util.stream.Collectors")
                && ((call.getName().equals("toMap") && arguments < 4)
                        || (call.getName().equals("groupingBy") && arguments < 3));
        return several || hidden || call.getName().equals("parallelStream");
    }

    /** Locals and casts leave no trace in classes that is worth reading, so the words are looked for as well. */
    private static List<String> floatWords(Tree tree) {
        return tree.main().stream()
                .filter(source -> source.path().startsWith("domain/"))
                .flatMap(source -> source
                        .findings((path, report) -> {
                            var node = path.getLeaf().toString();
                            if (Set.of("double", "float", "Double", "Float").contains(node)) {
                                report.accept(path.getLeaf(), "counts in " + node);
                            }
                        })
                        .stream())
                .toList();
    }

    private static String name(JavaCall<?> call) {
        return call.getTargetOwner().getName() + "." + call.getName();
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        return describe("are one of " + List.of(names), each -> Set.of(names).contains(each.getName()));
    }

    private static DescribedPredicate<JavaCall<?>> calls(String what, java.util.function.Predicate<JavaCall<?>> which) {
        return describe(what, which);
    }
}
