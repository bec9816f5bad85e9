package assay.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;

/** Which module may import which, and which may import nothing but the JDK. */
final class ImportWalls {

    private static final String JSON_PARSER = "com.fasterxml.jackson.core..";

    private static final DescribedPredicate<JavaClass> JDK = describe(
            "the JDK or jspecify",
            type -> type.getBaseComponentType().isPrimitive()
                    || resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..")
                            .test(type.getBaseComponentType()));

    private ImportWalls() {}

    static List<Wall> all() {
        return List.of(
                only("domain-imports-the-jdk-alone", "domain"),
                only("contracts-import-jdk-and-json-parser-alone", "contracts"),
                only("proof-imports-domain-and-contracts-alone", "proof", "domain", "contracts"),
                ours("service-kit-knows-no-trading", "kit"),
                ours("core-imports-its-libraries", "core", "kit", "domain", "contracts", "proof"),
                ours("market-data-imports-its-libraries", "market", "kit", "domain", "contracts"),
                ours("monte-carlo-imports-its-libraries", "simulation", "kit", "domain", "contracts", "proof"),
                ours("websocket-imports-its-libraries", "stream", "kit", "contracts"),
                ours("report-imports-its-libraries", "report", "kit", "contracts"),
                ours("local-imports-no-service", "local", "domain", "contracts", "proof"),
                Wall.ofClasses("everything-lives-in-a-module", everythingLivesInAModule()));
    }

    /** Classes of a module depend on the JDK and on what is allowed, whoever made it. */
    private static Wall only(String name, String module, String... allowed) {
        var json = module.equals("contracts") ? Stream.of(JSON_PARSER) : Stream.<String>empty();
        var packages = Stream.concat(json, packages(module, allowed)).toArray(String[]::new);
        return Wall.ofClasses(
                name,
                classes()
                        .that()
                        .resideInAPackage(in(module))
                        .should()
                        .onlyDependOnClassesThat(JDK.or(resideInAnyPackage(packages))));
    }

    /** Of all our own modules, classes of one depend only on those that are allowed. */
    private static Wall ours(String name, String module, String... allowed) {
        var packages = packages(module, allowed).toArray(String[]::new);
        var forbidden = resideInAPackage("assay..").and(not(resideInAnyPackage(packages)));
        return Wall.ofClasses(
                name, noClasses().that().resideInAPackage(in(module)).should().dependOnClassesThat(forbidden));
    }

    private static com.tngtech.archunit.lang.ArchRule everythingLivesInAModule() {
        var modules = packages(
                "domain",
                "contracts",
                "proof",
                "kit",
                "core",
                "market",
                "simulation",
                "stream",
                "report",
                "local",
                "benchmark");
        return classes().that().resideInAPackage("assay..").should().resideInAnyPackage(modules.toArray(String[]::new));
    }

    private static Stream<String> packages(String module, String... others) {
        return Stream.concat(Stream.of(module), Stream.of(others)).map(ImportWalls::in);
    }

    private static String in(String module) {
        return "assay." + module + "..";
    }
}
