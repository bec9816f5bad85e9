package assay.local.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What lives as long as this JVM, such as the parts that all tests of a module share: closed when it ends, the newest
 * first, and the folders that they lay in are removed.
 */
public final class UntilExit {
    private static final Deque<AutoCloseable> PARTS = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(UntilExit::close, "until-exit"));
    }

    private UntilExit() {}

    public static <T extends AutoCloseable> T keep(T part) {
        synchronized (PARTS) {
            PARTS.push(part);
        }
        return part;
    }

    /** A new folder among the temporary ones; ask for it before the parts that use it. */
    public static Path folder(String name) {
        try {
            var folder = Files.createTempDirectory(name);
            keep(() -> Folders.delete(folder));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void close() {
        synchronized (PARTS) {
            for (var part : PARTS) {
                try {
                    part.close();
                } catch (Exception failure) {
                    System.err.println("not closed at the end: " + failure);
                }
            }
        }
    }
}
