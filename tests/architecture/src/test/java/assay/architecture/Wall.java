package assay.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * One rule that every tree keeps.
 *
 * @param name what a canary's folder is called, in kebab case
 * @param check what is wrong with a tree, one line each with the place first; empty when nothing is
 */
record Wall(String name, Function<Tree, List<String>> check) {

    private static final Map<String, List<String>> SEEN = new ConcurrentHashMap<>();

    /** A wall made of rules over compiled classes. */
    static Wall ofClasses(String name, ArchRule... rules) {
        return new Wall(
                name,
                tree -> List.of(rules).stream()
                        .flatMap(
                                rule -> rule
                                        .allowEmptyShould(true)
                                        .evaluate(tree.classes())
                                        .getFailureReport()
                                        .getDetails()
                                        .stream())
                        .toList());
    }

    /** What breaks this wall in a tree; a tree is looked at once in a run, however often it is asked for. */
    List<String> violations(Tree tree) {
        return SEEN.computeIfAbsent(name + " " + tree.root(), _ -> check.apply(tree));
    }

    @Override
    public String toString() {
        return name;
    }
}
