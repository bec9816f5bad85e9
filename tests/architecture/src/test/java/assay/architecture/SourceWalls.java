package assay.architecture;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What classes no longer show: sizes, names, and a default that hides a missing case. */
final class SourceWalls {

    private static final int METHOD_LINES_MAX = 40;
    private static final int PARAMETERS_MAX = 4;

    /** Annotations of methods whose parameters somebody else decided: an interface, a statement, an address. */
    private static final Set<String> GIVEN = Set.of("Override", "Query", "Get", "Post", "Put", "Patch", "Delete");

    private static final Pattern EMPTY_WORDS = Pattern.compile(
            ".*(Manager|Helper|Helpers|Util|Utils|Utilities|Impl|Dto|DTO|Base)|(Abstract|Base|Common)([A-Z].*)?");

    private static final Pattern PREFIXED_INTERFACE = Pattern.compile("I[A-Z][a-z].*");

    private SourceWalls() {}

    static List<Wall> all() {
        return List.of(
                walk("sealed-switch-has-no-default", true, SourceWalls::defaults),
                walk("methods-are-short", false, SourceWalls::longMethods),
                walk("parameters-are-few", true, SourceWalls::manyParameters),
                walk("names-say-something", false, SourceWalls::emptyNames),
                new Wall("packages-have-a-door-plate", SourceWalls::doorPlates),
                new Wall("tests-use-no-mocks", SourceWalls::mocks));
    }

    private static Wall walk(String name, boolean mainOnly, SourceVisitor visitor) {
        return new Wall(
                name,
                tree -> tree.sources().stream()
                        .filter(source -> source.main() || !mainOnly)
                        .flatMap(source ->
                                source.findings((path, report) -> visitor.visit(source, path, report)).stream())
                        .toList());
    }

    private static void defaults(Source source, TreePath path, BiConsumer<com.sun.source.tree.Tree, String> report) {
        switch (path.getLeaf()) {
            case SwitchTree each -> defaults(source, path, each.getExpression(), each.getCases(), report);
            case SwitchExpressionTree each -> defaults(source, path, each.getExpression(), each.getCases(), report);
            default -> {}
        }
    }

    private static void defaults(
            Source source,
            TreePath path,
            ExpressionTree selector,
            List<? extends CaseTree> cases,
            BiConsumer<com.sun.source.tree.Tree, String> report) {
        var type = source.trees().getTypeMirror(new TreePath(path, selector));
        if (closed(type)) {
            cases.stream()
                    .filter(each -> each.getLabels().stream().anyMatch(DefaultCaseLabelTree.class::isInstance))
                    .forEach(each -> report.accept(each, "default over the closed type " + type));
        }
    }

    /** A sealed interface, or an enum of ours: the compiler knows all there is, so let it. */
    private static boolean closed(TypeMirror type) {
        return type instanceof DeclaredType declared
                && (declared.asElement().getModifiers().contains(Modifier.SEALED)
                        || (declared.asElement().getKind() == ElementKind.ENUM
                                && declared.toString().startsWith("assay.")));
    }

    private static void longMethods(Source source, TreePath path, BiConsumer<com.sun.source.tree.Tree, String> report) {
        if (path.getLeaf() instanceof MethodTree method && source.length(method) > METHOD_LINES_MAX) {
            report.accept(method, method.getName() + " has " + source.length(method) + " lines");
        }
    }

    private static void manyParameters(
            Source source, TreePath path, BiConsumer<com.sun.source.tree.Tree, String> report) {
        if (path.getLeaf() instanceof MethodTree method
                && method.getParameters().size() > PARAMETERS_MAX
                && !signatureIsGiven(method, path)) {
            report.accept(
                    method,
                    method.getName() + " takes " + method.getParameters().size());
        }
    }

    /** Records list their components, private constructors their fields, queries and routes what is asked. */
    private static boolean signatureIsGiven(MethodTree method, TreePath path) {
        var flags = method.getModifiers();
        var constructor = method.getReturnType() == null;
        return (constructor && Source.isRecord(path.getParentPath().getLeaf()))
                || (constructor && flags.getFlags().contains(Modifier.PRIVATE))
                || flags.getAnnotations().stream()
                        .map(each -> each.getAnnotationType().toString())
                        .anyMatch(GIVEN::contains);
    }

    private static void emptyNames(Source source, TreePath path, BiConsumer<com.sun.source.tree.Tree, String> report) {
        if (path.getLeaf() instanceof ClassTree type) {
            var name = type.getSimpleName().toString();
            var prefixed = type.getKind() == Kind.INTERFACE
                    && PREFIXED_INTERFACE.matcher(name).matches();
            if (prefixed || EMPTY_WORDS.matcher(name).matches()) {
                report.accept(type, name + " says nothing");
            }
        }
    }

    /** Every package of main code says in one paragraph what lives there, and that null has no place there. */
    private static List<String> doorPlates(Tree tree) {
        var folders = new java.util.TreeSet<String>();
        tree.main().forEach(source -> folders.add(source.path().replaceFirst("/[^/]*$", "")));
        return folders.stream()
                .filter(folder -> {
                    var plate = tree.files().getOrDefault(folder + "/package-info.java", "");
                    var words = plate.startsWith("/**") || plate.startsWith("///");
                    return !words || !plate.contains("@NullMarked");
                })
                .map(folder -> folder + " has no package-info with a paragraph and @NullMarked")
                .toList();
    }

    private static List<String> mocks(Tree tree) {
        var mocking = Pattern.compile("(?i).*(mockito|easymock|jmockit|powermock|mockk|jmock).*");
        return tree.sources().stream()
                .flatMap(source -> source.unit().getImports().stream()
                        .filter(each -> mocking.matcher(
                                        each.getQualifiedIdentifier().toString())
                                .matches())
                        .map(each -> source.at(each) + " imports a mocking library"))
                .toList();
    }

    /** Looks at a node of a file. */
    @FunctionalInterface
    private interface SourceVisitor {
        void visit(Source source, TreePath path, BiConsumer<com.sun.source.tree.Tree, String> report);
    }
}
