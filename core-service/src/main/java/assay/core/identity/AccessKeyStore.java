package assay.core.identity;

import assay.kit.security.TokenKeys;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The P-256 key that signs access tokens, in the state folder with mode 600, made at the first start. In the cluster
 * the folder is a mounted secret that all instances share. A file that others may read is refused.
 */
@Singleton
final class AccessKeyStore implements TokenKeys {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final ECKey key;
    private final ECPublicKey publicKey;

    AccessKeyStore(@Value("${assay.state}") Path state) {
        try {
            this.key = load(state.resolve("access-key.json"));
            this.publicKey = key.toECPublicKey();
        } catch (IOException e) {
            throw new UncheckedIOException("the access key in " + state + " cannot be used", e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("the access key in " + state + " is not a P-256 key", e);
        }
    }

    private static ECKey load(Path file) throws IOException, ParseException, JOSEException {
        if (Files.notExists(file)) {
            create(file);
        }
        var permissions = Files.getPosixFilePermissions(file);
        if (OTHERS.stream().anyMatch(permissions::contains)) {
            throw new IOException(file + " may be read by others; chmod 600 it");
        }
        return ECKey.parse(Files.readString(file));
    }

    /** Whole or not at all, and never twice: another instance may do the same at this moment. */
    private static void create(Path file) throws IOException, JOSEException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        var fresh = file.resolveSibling("access-key." + ProcessHandle.current().pid() + ".new");
        Files.deleteIfExists(fresh);
        try (var channel = Files.newByteChannel(
                fresh,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            channel.write(java.nio.ByteBuffer.wrap(key.toJSONString().getBytes(StandardCharsets.UTF_8)));
        }
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException _) {
            // the other instance's key is as good
        } finally {
            Files.delete(fresh);
        }
    }

    /** With its private part; stays in this package. */
    ECKey key() {
        return key;
    }

    @Override
    public Optional<ECPublicKey> find(String keyId) {
        return keyId.equals(key.getKeyID()) ? Optional.of(publicKey) : Optional.empty();
    }

    @Override
    public void refresh() {
        // the key of this process does not change while it runs
    }
}
