package assay.architecture;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What any file may hold, whatever language it is in. */
final class FileWalls {

    private static final int FILE_LINES_MAX = 300;
    private static final int LINE_MAX = 120;

    /** Hosts that build files may name: this machine, and two that are names of formats and are never asked. */
    private static final Set<String> HOSTS_NAMED = Set.of("127.0.0.1", "localhost", "maven.apache.org", "www.w3.org");

    private static final Pattern HOST =
            Pattern.compile("\\b(?:https?|wss?|git|ssh)://\\[?([A-Za-z0-9.:-]*[A-Za-z0-9])");

    /** Folders of somebody's machine: homes, work places, and notes that lie beside a checkout. */
    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\w.$}-])/(?:root|home|Users|work)/\\w|\\.\\./shared/(?!feeds|rules)|C:\\\\Users");

    private static final Pattern EVERYWHERE =
            Pattern.compile("(?<![\\d.])0\\.0\\.0\\.0(?!\\.?\\d)|\\b(?:PLAINTEXT|CONTROLLER|INTERNAL)://:");

    private static final Pattern RESOLVED = Pattern.compile(
            "\"resolved\"|<(?:repository|mirror|pluginRepository)>" + "|\\bregistry\\s*=|index-url|_authToken");

    private static final String DEFAULTS = "service-kit/src/main/resources/assay/kit/defaults.properties";
    private static final String HOST_SETTING = "micronaut.server.host=";

    private FileWalls() {}

    static List<Wall> all() {
        return List.of(
                new Wall("files-are-short", FileWalls::longFiles),
                new Wall("lines-are-short", tree -> tree.lines(FileWalls::source, line -> line.length() > LINE_MAX)),
                new Wall(
                        "no-registry-host",
                        tree -> Stream.of(
                                        tree.lines(
                                                file -> build(file) && !file.endsWith("package-lock.json"),
                                                FileWalls::namesHost),
                                        tree.lines(FileWalls::build, RESOLVED.asPredicate()))
                                .flatMap(List::stream)
                                .toList()),
                new Wall("no-machine-paths", tree -> tree.lines(file -> true, MACHINE.asPredicate())),
                new Wall("settings-are-loopback", FileWalls::openSettings));
    }

    private static List<String> longFiles(Tree tree) {
        return tree.files().entrySet().stream()
                .filter(entry -> source(entry.getKey()))
                .filter(entry -> entry.getValue().lines().count() > FILE_LINES_MAX)
                .map(entry ->
                        entry.getKey() + " has " + entry.getValue().lines().count() + " lines")
                .toList();
    }

    private static boolean source(String file) {
        return file.matches(".*\\.(java|ts|tsx|js|mjs|css|html)");
    }

    private static boolean build(String file) {
        return file.matches("(?:.*/)?(?:pom\\.xml|package(?:-lock)?\\.json|\\.npmrc|mvnw|assay|\\.mvn/.*|\\.ci/.*"
                + "|go\\.(?:mod|sum)|requirements.*|.*\\.(?:toml|sh|properties|yml|yaml))");
    }

    private static boolean namesHost(String line) {
        return HOST.matcher(line)
                .results()
                .anyMatch(found -> !HOSTS_NAMED.contains(found.group(1).replaceAll(":.*", "")));
    }

    /** The kit's defaults hold every service to loopback, and no setting takes that back. */
    private static List<String> openSettings(Tree tree) {
        Predicate<String> settings = file -> file.matches(".*/src/main/.*|assay|.*\\.(?:ts|mjs)");
        var silent = tree.files().entrySet().stream()
                .filter(entry -> entry.getKey().equals(DEFAULTS))
                .filter(entry -> entry.getValue().lines().noneMatch(line -> line.equals(HOST_SETTING + "127.0.0.1")))
                .map(entry -> entry.getKey() + " does not say " + HOST_SETTING + "127.0.0.1");
        var loud = tree.lines(
                settings,
                line -> !line.startsWith("#")
                        && (EVERYWHERE.matcher(line).find()
                                || (line.startsWith(HOST_SETTING) && !line.equals(HOST_SETTING + "127.0.0.1"))));
        return Stream.concat(silent, loud.stream()).toList();
    }
}
