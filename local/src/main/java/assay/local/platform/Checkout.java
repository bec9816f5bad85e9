package assay.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A built checkout of the project: where each module's jar and the jars it needs are. */
public record Checkout(Path root) {
    private static final String CLASS_PATH = "runtime-classpath";

    public Checkout {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * The checkout that this process was started in: named by {@code assay.root}, or found above the working folder.
     */
    public static Checkout here() {
        var named = System.getProperty("assay.root");
        for (var folder = Path.of(named == null ? "" : named).toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("domain"))) {
                return new Checkout(folder);
            }
        }
        throw new IllegalStateException(
                "no checkout of the project at or above " + Path.of("").toAbsolutePath());
    }

    /** The class path on which a module's program runs; throws {@link IllegalStateException} when it is not built. */
    public String classPath(String module) {
        var target = root.resolve(module).resolve("target");
        try {
            return jar(target) + ":"
                    + Files.readString(target.resolve(CLASS_PATH)).strip();
        } catch (IOException unbuilt) {
            throw new IllegalStateException(module + " is not built; `./assay up` builds it", unbuilt);
        }
    }

    /** The jar of a module; throws {@link IllegalStateException} when it is not built. */
    Path jar(String module) {
        try {
            return jar(root.resolve(module).resolve("target"));
        } catch (IOException unbuilt) {
            throw new IllegalStateException(module + " is not built; `./assay up` builds it", unbuilt);
        }
    }

    /**
     * The JVM's flags with which a module's program starts fast; none when no run was recorded since it was built.
     *
     * @param program as {@code ./assay up} calls it
     */
    public List<String> fastStart(String module, String program) {
        return startCache(program).use(jar(module));
    }

    /** What lets a program of this checkout start faster, once it was recorded. */
    StartCache startCache(String program) {
        return new StartCache(root.resolve("target").resolve("start-cache").resolve(program + ".aot"));
    }

    public Path page() {
        return root.resolve("web").resolve("dist");
    }

    private static Path jar(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(Checkout::isOwnJar)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no jar in " + target));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static boolean isOwnJar(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".jar") && !name.startsWith("original-") && !name.contains("-sources");
    }
}
