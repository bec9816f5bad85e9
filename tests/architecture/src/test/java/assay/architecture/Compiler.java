package assay.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The JDK's compiler, asked in process: to parse, to make classes, and to say what the build would refuse. */
final class Compiler {

    static final String CLASS_PATH = System.getProperty("java.class.path");

    private static final List<String> QUIET =
            List.of("-proc:none", "-Xlint:none", "-parameters", "--add-modules=jdk.incubator.vector");

    /** One manager a class path: it has opened every jar of it, which is most of a small compiler run. */
    private static final Map<String, OpenJars> MANAGERS = new ConcurrentHashMap<>();

    private Compiler() {}

    /** The Java files of the house, parsed; main sources are also given types. What cannot be read goes to the list. */
    static List<Source> parse(Path root, Set<String> files, List<String> unread) {
        var sources = new ArrayList<Source>();
        for (var typed : List.of(true, false)) {
            var paths = javaFiles(files).stream()
                    .filter(path -> path.contains("src/main/java/") == typed)
                    .toList();
            var said = new DiagnosticCollector<JavaFileObject>();
            sources.addAll(run(root, task(root, paths, QUIET, CLASS_PATH, said), typed));
            unread.addAll(said(said, root, EnumSet.of(Kind.ERROR)));
        }
        return List.copyOf(sources);
    }

    /** The Java files of a canary, which need not compile; what compiles leaves classes in the folder. */
    static List<Source> compile(Path root, Set<String> files, Path classes) {
        var paths = javaFiles(files);
        if (paths.isEmpty()) {
            return List.of();
        }
        var options = new ArrayList<>(QUIET);
        options.addAll(List.of("-d", classes.toString()));
        task(root, paths, options, CLASS_PATH, new DiagnosticCollector<>()).call();
        return run(root, task(root, paths, QUIET, CLASS_PATH, new DiagnosticCollector<>()), true);
    }

    /** What the build of a module says against files of it: errors and, as the build has it, warnings. */
    static List<String> refusals(Path root, List<String> paths, List<String> options, String classPath) {
        var said = new DiagnosticCollector<JavaFileObject>();
        var all = new ArrayList<>(options);
        var output = output(root.getFileName() + "-refused").toString();
        all.addAll(List.of("-d", output, "-proc:none"));
        task(root, paths, all, classPath, said).call();
        return said(said, root, EnumSet.of(Kind.ERROR, Kind.WARNING, Kind.MANDATORY_WARNING));
    }

    /** An empty folder beside the test's own output. */
    static Path output(String name) {
        var folder = House.ROOT.resolve("tests/architecture/target/canaries/" + name);
        try {
            if (Files.exists(folder)) {
                try (var old = Files.walk(folder)) {
                    old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Source> run(Path root, JavacTask task, boolean typed) {
        try {
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            if (typed) {
                task.analyze();
            }
            var trees = Trees.instance(task);
            return units.stream()
                    .map(unit -> new Source(relative(root, unit.getSourceFile()), unit, trees))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JavacTask task(
            Path root,
            List<String> paths,
            List<String> options,
            String classPath,
            DiagnosticCollector<JavaFileObject> said) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var manager = MANAGERS.computeIfAbsent(classPath, OpenJars::new);
        var units = manager.inner.getJavaFileObjectsFromPaths(
                paths.stream().map(root::resolve).toList());
        return (JavacTask) compiler.getTask(null, manager, said, options, null, units);
    }

    private static List<String> said(DiagnosticCollector<JavaFileObject> said, Path root, Set<Kind> kinds) {
        return said.getDiagnostics().stream()
                .filter(each -> kinds.contains(each.getKind()))
                .map(each -> place(root, each) + " " + each.getMessage(Locale.ROOT))
                .toList();
    }

    private static String place(Path root, Diagnostic<? extends JavaFileObject> said) {
        var source = said.getSource();
        return source == null ? "(options)" : relative(root, source) + ":" + said.getLineNumber();
    }

    private static String relative(Path root, JavaFileObject file) {
        return root.relativize(Path.of(file.toUri())).toString().replace(File.separatorChar, '/');
    }

    private static List<String> javaFiles(Set<String> files) {
        return files.stream().filter(path -> path.endsWith(".java")).toList();
    }

    /** A class path with its jars open, and the checks of the build already loaded: they are on the test's own path. */
    private static final class OpenJars extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final StandardJavaFileManager inner;

        OpenJars(String classPath) {
            this(ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ROOT, null), classPath);
        }

        private OpenJars(StandardJavaFileManager inner, String classPath) {
            super(inner);
            this.inner = inner;
            try {
                inner.setLocation(StandardLocation.CLASS_PATH, files(classPath));
                inner.setLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH, files(CLASS_PATH));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static List<File> files(String path) {
            return Stream.of(path.split(File.pathSeparator)).map(File::new).toList();
        }

        @Override
        public ClassLoader getClassLoader(Location location) {
            return Compiler.class.getClassLoader();
        }
    }
}
