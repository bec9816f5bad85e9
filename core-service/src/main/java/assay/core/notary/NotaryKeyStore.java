package assay.core.notary;

import assay.proof.sign.KeyRecord;
import assay.proof.sign.SigningKey;
import assay.proof.sign.VerifyingKey;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;

/**
 * The notary's Ed25519 key, in the state folder with mode 600, made at the first start. In the cluster it is a mounted
 * secret. A file that others may read is refused.
 */
@Singleton
final class NotaryKeyStore {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final SigningKey key;

    NotaryKeyStore(@Value("${assay.state}") Path state) {
        try {
            this.key = load(state.resolve("notary-key.json"));
        } catch (IOException e) {
            throw new UncheckedIOException("the notary's key in " + state + " cannot be used", e);
        }
    }

    private static SigningKey load(Path file) throws IOException {
        if (Files.notExists(file)) {
            create(file);
        }
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException(file + " may be read by others; chmod 600 it");
        }
        return SigningKey.parse(Files.readString(file)).by(NotaryKeyStore::sign);
    }

    /** Whole or not at all, and never twice: another instance may do the same at this moment. */
    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var fresh = file.resolveSibling("notary-key." + UUID.randomUUID() + ".new");
        try (var channel = Files.newByteChannel(
                fresh,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            channel.write(ByteBuffer.wrap(SigningKey.generate().secret().getBytes(StandardCharsets.UTF_8)));
        }
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException _) {
            // the other instance's key is as good
        } finally {
            Files.delete(fresh);
        }
    }

    /** A receipt a second and account: the JDK's own way takes ten times as long. */
    private static byte[] sign(byte[] seed, byte[] publicKey, byte[] message) {
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, publicKey, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    SigningKey key() {
        return key;
    }

    /** The public half of a stored key. */
    static KeyRecord record(byte[] raw, Instant from, @Nullable Instant to) {
        var record = KeyRecord.of(VerifyingKey.of(HexFormat.of().formatHex(raw)), from);
        return new KeyRecord(record.id(), record.key(), from, to);
    }
}
