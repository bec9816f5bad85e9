package assay.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What the build says of each module: what may be on its path, and how the compiler is asked. */
final class Poms {

    /** Our own modules that a module may name. */
    private static final Map<String, Set<String>> OURS = Map.ofEntries(
            Map.entry("domain", Set.of()),
            Map.entry("contracts", Set.of()),
            Map.entry("proof", Set.of("domain", "contracts")),
            Map.entry("service-kit", Set.of()),
            Map.entry("core-service", Set.of("service-kit", "domain", "contracts", "proof")),
            Map.entry("market-data-service", Set.of("service-kit", "domain", "contracts")),
            Map.entry("monte-carlo-engine", Set.of("domain")),
            Map.entry("monte-carlo-wire", Set.of("domain", "proof", "monte-carlo-engine")),
            Map.entry(
                    "monte-carlo-service",
                    Set.of("service-kit", "domain", "contracts", "proof", "monte-carlo-engine", "monte-carlo-wire")),
            Map.entry("websocket-service", Set.of("service-kit", "contracts")),
            Map.entry("report-service", Set.of("service-kit", "contracts")),
            Map.entry("local", Set.of("domain", "contracts", "proof")));

    /** Modules that name what else they take; all others are free. */
    private static final Map<String, Set<String>> STRANGERS = Map.of(
            "domain", Set.of("jspecify"),
            "contracts", Set.of("jspecify", "jackson-core"),
            "proof", Set.of("jspecify"));

    private Poms() {}

    static List<Wall> all() {
        return List.of(
                new Wall("poms-name-allowed-modules", tree -> findings(tree, Poms::forbidden)),
                new Wall("poms-name-no-mocks", tree -> findings(tree, Poms::mocks)));
    }

    private static List<String> findings(Tree tree, java.util.function.Function<Element, Stream<String>> check) {
        return tree.files().entrySet().stream()
                .filter(entry -> entry.getKey().matches("(?:.*/)?pom\\.xml"))
                .flatMap(entry -> check.apply(read(entry.getValue())).map(words -> entry.getKey() + " " + words))
                .toList();
    }

    private static Stream<String> forbidden(Element pom) {
        var module = child(pom, "artifactId");
        var ours = OURS.getOrDefault(module, Set.of());
        var strangers = STRANGERS.get(module);
        return dependencies(pom)
                .filter(each ->
                        OURS.containsKey(module) && !child(each, "scope").equals("test"))
                .filter(each -> {
                    var name = child(each, "artifactId");
                    var own = child(each, "groupId").equals("assay");
                    return own ? !ours.contains(name) : strangers != null && !strangers.contains(name);
                })
                .map(each -> module + " may not depend on " + child(each, "artifactId"));
    }

    private static Stream<String> mocks(Element pom) {
        return all(pom, "artifactId")
                .map(Node::getTextContent)
                .filter(name -> name.matches("(?i).*(mockito|easymock|jmockit|powermock|mockk|jmock).*"))
                .map(name -> "names the mocking library " + name);
    }

    /** The arguments with which the build calls the compiler for the main code of a module. */
    static List<String> compilerArguments(Map<String, String> files, String module) {
        var root = read(files.getOrDefault("pom.xml", ""));
        var own = read(files.getOrDefault(module + "/pom.xml", ""));
        var chosen = all(own, "compilerArgs")
                .filter(each -> each.getAttribute("combine.self").equals("override"))
                .findFirst()
                .orElseGet(() -> all(root, "compilerArgs").findFirst().orElseThrow());
        var arguments = new ArrayList<String>();
        all(chosen, "arg").map(Node::getTextContent).forEach(text -> {
            for (var property : List.of("lint", "error-prone.extra")) {
                text = text.replace("${" + property + "}", property(own, root, property));
            }
            arguments.add(text.strip());
        });
        arguments.addAll(List.of("--release", property(own, root, "maven.compiler.release"), "-parameters"));
        return arguments;
    }

    /** Whether a jar or folder is on a module's path in the build, judged by what its pom may name. */
    static boolean onPath(String module, String entry) {
        var strangers = STRANGERS.get(module);
        var folder = entry.replaceFirst(".*/([a-z-]+)/(?:service/)?target/.*", "$1");
        if (OURS.containsKey(folder) && entry.contains("/target/")) {
            return folder.equals(module) || OURS.getOrDefault(module, Set.of()).contains(folder);
        }
        var json = strangers != null && module.equals("proof") && entry.contains("jackson-core");
        return strangers == null || json || strangers.stream().anyMatch(entry::contains);
    }

    private static String property(Element own, Element root, String name) {
        return Stream.of(own, root)
                .flatMap(pom -> all(pom, "properties"))
                .flatMap(properties -> all(properties, name))
                .map(Node::getTextContent)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> dependencies(Element pom) {
        return all(pom, "dependency")
                .filter(each -> each.getParentNode().getParentNode().isSameNode(pom));
    }

    private static Stream<Element> all(Element element, String name) {
        var found = element.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }

    private static String child(Element element, String name) {
        return all(element, name)
                .filter(each -> each.getParentNode().isSameNode(element))
                .map(Node::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static Element read(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException failure) {
            throw new IllegalArgumentException("not a pom: " + failure.getMessage(), failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
