package assay.market.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The recorded feeds beside the checkout, when they are there. */
public final class Recordings {
    private static final Path FOLDER = folder();

    private Recordings() {}

    private static Path folder() {
        var here = Path.of("").toAbsolutePath();
        for (var at = here; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                var beside = at.resolve("../shared/feeds").normalize();
                return Files.isDirectory(beside)
                        ? beside
                        : at.resolve("../../shared/feeds").normalize();
            }
        }
        return here;
    }

    /** The lines of a recording; skips the test when recordings are not there. */
    public static List<String> lines(String name) throws IOException {
        return Files.readAllLines(file(name));
    }

    public static Path file(String name) {
        var file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "no recording " + name);
        return file;
    }

    /** The recording with one of its lines, counted from 1, dropped. */
    public static List<String> without(List<String> lines, int line) {
        var rest = new ArrayList<>(lines);
        rest.remove(line - 1);
        return rest;
    }
}
