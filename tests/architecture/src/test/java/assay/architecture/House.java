package assay.architecture;

import static java.util.stream.Collectors.toMap;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads trees: the house once, a canary each time it is asked for. */
final class House {

    private static final Set<String> NOT_OURS = Set.of(".git", "target", "node_modules", "dist", ".assay", ".idea");

    /** Where the repository lies: the folder with the {@code mvnw} script, at or above where the test runs. */
    static final Path ROOT = root();

    static final Path CANARIES = ROOT.resolve("tests/architecture/src/test/canaries");

    private static final List<String> UNREAD = new ArrayList<>();

    private static final Map<String, Tree> CANARY_TREES = new ConcurrentHashMap<>();

    private House() {}

    /** The house itself, without its canaries. */
    static Tree whole() {
        return Whole.TREE;
    }

    /** Sources of the house that the compiler could not read or give types to: walls would be blind there. */
    static List<String> unread() {
        whole();
        return List.copyOf(UNREAD);
    }

    /** The names of all canaries: folders called after the wall they break, then two dashes and what is wrong. */
    static List<String> canaries() {
        try (var folders = Files.list(CANARIES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A canary as a tree of its own, compiled without the checks of the build: those are a wall themselves. */
    static Tree canary(String name) {
        return CANARY_TREES.computeIfAbsent(name, House::readCanary);
    }

    private static Tree readCanary(String name) {
        var folder = CANARIES.resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("no canary called " + name + "; there are " + canaries());
        }
        var files = read(folder);
        var compiled = Compiler.output(name + "-classes");
        var sources = Compiler.compile(folder, files.keySet(), compiled);
        return new Tree(folder, files, importer().importPath(compiled), sources, true);
    }

    /** Reads our classes alone: of what they call, the names suffice. */
    private static ClassFileImporter importer() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("mvnw")))
                .findFirst()
                .orElseThrow();
    }

    private static SortedMap<String, String> read(Path root) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var name = folder.getFileName().toString();
                    var skipped = NOT_OURS.contains(name) || folder.equals(CANARIES);
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()
                            && !file.getFileName().toString().equals(".git")) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Function<Path, String> name = file -> root.relativize(file).toString().replace('\\', '/');
        return found.stream().collect(toMap(name, House::text, (first, second) -> first, TreeMap::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException binary) {
            return "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Holds the house, read when it is first looked at. */
    private static final class Whole {
        private static final Tree TREE = read();

        private static Tree read() {
            var files = House.read(ROOT);
            var classes = importer().importPackages("assay");
            return new Tree(ROOT, files, classes, Compiler.parse(ROOT, files.keySet(), UNREAD), false);
        }
    }
}
