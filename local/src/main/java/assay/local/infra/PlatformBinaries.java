package assay.local.infra;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs that come inside jars, unpacked once into a cache folder named after their content ({@code ASSAY_CACHE},
 * default {@code ~/.cache/assay}), so that every start and every test shares them.
 */
final class PlatformBinaries {
    private static final int DIGEST_LENGTH = 16;

    private PlatformBinaries() {}

    /** The folder that holds the unpacked archive. */
    static Path unpackedTarXz(String name, InputStream archive) throws IOException {
        var bytes = archive.readAllBytes();
        var home = cache().resolve(name + "-" + digest(bytes));
        if (!Files.isDirectory(home)) {
            var fresh = Files.createTempDirectory(Files.createDirectories(cache()), name + ".");
            unpack(bytes, fresh);
            settle(fresh, home);
        }
        return home;
    }

    /** The program as an executable file. */
    static Path executable(String name, InputStream program) throws IOException {
        var bytes = program.readAllBytes();
        var home = cache().resolve(name + "-" + digest(bytes));
        if (!Files.isRegularFile(home)) {
            var fresh = Files.createTempFile(Files.createDirectories(cache()), name, ".new");
            Files.write(fresh, bytes);
            Files.setPosixFilePermissions(fresh, permissions(true));
            settle(fresh, home);
        }
        return home;
    }

    private static Path cache() {
        var chosen = System.getenv("ASSAY_CACHE");
        return chosen == null || chosen.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache", "assay")
                : Path.of(chosen);
    }

    private static void unpack(byte[] archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, into);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, into.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target, permissions((entry.getMode() & 0100) != 0));
        }
    }

    /** Two processes may unpack at once: the first one's result stays, the other is thrown away. */
    private static void settle(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home);
        } catch (IOException raced) {
            if (!Files.exists(home)) {
                throw raced;
            }
            Folders.delete(fresh);
        }
    }

    private static Set<PosixFilePermission> permissions(boolean executable) {
        var permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if (executable) {
            permissions.addAll(EnumSet.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
        }
        return permissions;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
