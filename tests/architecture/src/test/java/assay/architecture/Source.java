package assay.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One parsed Java file.
 *
 * @param path relative to the root of the tree
 * @param trees the compiler's own view, which knows types in main sources
 */
record Source(String path, CompilationUnitTree unit, Trees trees) {

    boolean main() {
        return path.contains("src/main/java/");
    }

    /** The place of a node, as a person or an editor reads it. */
    String at(com.sun.source.tree.Tree node) {
        return path + ":" + unit.getLineMap().getLineNumber(start(node));
    }

    /** How many lines a node covers, annotations included. */
    long length(com.sun.source.tree.Tree node) {
        var lines = unit.getLineMap();
        return lines.getLineNumber(trees.getSourcePositions().getEndPosition(unit, node))
                - lines.getLineNumber(start(node))
                + 1;
    }

    private long start(com.sun.source.tree.Tree node) {
        return trees.getSourcePositions().getStartPosition(unit, node);
    }

    /** What the visitor says of every node of the file, in the order of the text. */
    List<String> findings(Visitor visitor) {
        var findings = new ArrayList<String>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(com.sun.source.tree.@Nullable Tree node, @Nullable Void nothing) {
                if (node != null) {
                    var path = getCurrentPath() == null ? new TreePath(unit) : new TreePath(getCurrentPath(), node);
                    visitor.visit(path, (place, words) -> findings.add(at(place) + " " + words));
                }
                return super.scan(node, null);
            }
        }.scan(new TreePath(unit), null);
        return findings;
    }

    static boolean isRecord(com.sun.source.tree.Tree node) {
        return node instanceof ClassTree && node.getKind() == Kind.RECORD;
    }

    /** Looks at one node and reports what is wrong with it. */
    @FunctionalInterface
    interface Visitor {
        void visit(TreePath path, BiConsumer<com.sun.source.tree.Tree, String> report);
    }
}
