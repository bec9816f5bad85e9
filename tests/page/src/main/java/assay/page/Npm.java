package assay.page;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The page's own tool, asked in the page's folder. */
public final class Npm {

    private static final long MINUTES_MAX = 12;

    /** Enough to hold what a runner says of its failures. */
    private static final int LINES_KEPT = 80;

    private final Path web;

    private Npm(Path web) {
        this.web = web;
    }

    /** Whether this machine has one. */
    public static boolean isThere() {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "npm")));
    }

    /** Builds the page of the checkout that this runs in, and what that takes where it is not there yet. */
    public static Npm withThePageBuilt() {
        var npm = new Npm(folder());
        if (!Files.exists(npm.web.resolve("node_modules/.package-lock.json"))) {
            npm.run(Map.of(), "ci", "--no-audit", "--no-fund", "--loglevel=error");
        }
        npm.run(Map.of(), "run", "bundle", "--loglevel=error");
        return npm;
    }

    private static Path folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("web"))
                .filter(web -> Files.exists(web.resolve("package-lock.json")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no folder web at or above " + Path.of("").toAbsolutePath()));
    }

    /** Runs it to its end and passes its words on; throws when it does not succeed. */
    public void run(Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of("npm"));
        command.addAll(List.of(arguments));
        // The test JVM's own streams carry the build's protocol: a child that shares them corrupts it.
        var builder = new ProcessBuilder(command)
                .directory(web.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            var last = new ArrayDeque<String>();
            var reader = Thread.ofVirtual()
                    .name("npm")
                    .start(() -> process.inputReader().lines().forEach(line -> pass(line, last)));
            if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", command) + " took longer than " + MINUTES_MAX + " minutes");
            }
            reader.join();
            if (process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + " ended with " + process.exitValue() + " after\n"
                        + String.join("\n", last));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void pass(String line, Deque<String> last) {
        System.out.println(line);
        if (last.size() == LINES_KEPT) {
            last.removeFirst();
        }
        last.addLast(line);
    }
}
