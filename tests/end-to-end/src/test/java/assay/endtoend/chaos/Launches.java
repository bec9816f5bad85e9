package assay.endtoend.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** How the build's services are started from here. */
final class Launches {

    /** What a load of many people from one address needs of core. */
    static final Map<String, String> LOAD_SETTINGS = Map.of();

    private Launches() {}

    /** The class path that the build wrote for a service. */
    static String classPath(String module) {
        try {
            return Files.readString(root().resolve(module).resolve("target/classpath"))
                    .strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(module + " is not built", failure);
        }
    }

    static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("mvnw")))
                .findFirst()
                .orElseThrow();
    }
}
