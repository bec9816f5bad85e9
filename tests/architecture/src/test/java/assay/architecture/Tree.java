package assay.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * Files laid out as the repository lays them, and their classes: the house itself, or a canary.
 *
 * @param root the folder that stands for the root of the repository
 * @param files text by path, relative to the root, with slashes; binary files are not in it
 * @param classes what the main sources compile to
 * @param sources every Java file, parsed; main sources with types
 * @param canary whether this tree was made to break a wall
 */
record Tree(Path root, SortedMap<String, String> files, JavaClasses classes, List<Source> sources, boolean canary) {

    /** Each line of each file that the filter takes and for which the question is true, with its place. */
    List<String> lines(Predicate<String> file, Predicate<String> question) {
        return files.entrySet().stream()
                .filter(entry -> file.test(entry.getKey()))
                .flatMap(entry -> {
                    var lines = entry.getValue().lines().toList();
                    return java.util.stream.IntStream.range(0, lines.size())
                            .filter(at -> question.test(lines.get(at)))
                            .mapToObj(at -> entry.getKey() + ":" + (at + 1) + " "
                                    + lines.get(at).strip());
                })
                .toList();
    }

    List<Source> main() {
        return sources.stream().filter(Source::main).toList();
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
