package assay.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes that a program loaded and linked in a recorded run, kept in a file from which a later JVM takes them
 * ready (JEP 483, JEP 514): most of a start's time is spent on just that. The JVM itself refuses a cache of another
 * class path or JDK and starts without.
 *
 * @param file where it is kept
 */
record StartCache(Path file) {

    /** The JVM's flags for a run that is recorded; replaces what was kept. */
    List<String> record() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return List.of("-XX:AOTCacheOutput=" + file);
    }

    /** The JVM's flags for a fast start; none when nothing was recorded since the program was built. */
    List<String> use(Path jar) {
        try {
            if (Files.exists(file) && !isOlder(jar)) {
                return List.of("-XX:AOTCache=" + file);
            }
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isOlder(Path jar) throws IOException {
        return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) < 0;
    }
}
