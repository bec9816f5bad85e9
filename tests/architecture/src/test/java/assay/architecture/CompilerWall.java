package assay.architecture;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the compiler itself refuses: a framework where none is on the path, a missing case, a null that nobody looked
 * at, a result that nobody took. The build has compiled the house with it before any test runs, so here the same
 * arguments, read from the poms, are put to canaries only.
 */
final class CompilerWall {

    private CompilerWall() {}

    static List<Wall> all() {
        return List.of(new Wall("compiler-refuses", CompilerWall::refusals));
    }

    private static List<String> refusals(Tree tree) {
        if (!tree.canary()) {
            return List.of();
        }
        var byModule = tree.main().stream()
                .map(Source::path)
                .collect(Collectors.groupingBy(path -> path.replaceFirst("/src/main/java/.*", "")));
        return byModule.entrySet().stream()
                .flatMap(each -> refusals(tree, each.getKey(), each.getValue()).stream())
                .toList();
    }

    private static List<String> refusals(Tree tree, String folder, List<String> files) {
        var arguments = Poms.compilerArguments(House.whole().files(), folder);
        return Compiler.refusals(tree.root(), files, arguments, path(folder.replaceFirst("/.*", "")));
    }

    private static String path(String module) {
        return Arrays.stream(Compiler.CLASS_PATH.split(File.pathSeparator))
                .filter(entry -> Poms.onPath(module, entry))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
