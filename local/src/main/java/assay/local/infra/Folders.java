package assay.local.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Folders of the platform's state: readable by their owner alone, thrown away whole. */
public final class Folders {
    private Folders() {}

    /** The folder, made with mode 700 where it is missing. */
    public static Path ofOwner(Path folder) throws IOException {
        var whole = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(whole)) {
            Files.createDirectories(whole);
            Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rwx------"));
        }
        return whole;
    }

    /** Writes a file that only its owner can read. */
    public static void writeSecret(Path file, String content) throws IOException {
        var fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, content);
        Files.move(
                fresh,
                file,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes the folder and everything in it; links are removed, not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
