package assay.proof.sign;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An Ed25519 private key with its public half. Its text form is a secret: keep it in a file of mode 600. */
public final class SigningKey {

    private static final byte[] PROBE = "probe".getBytes(StandardCharsets.UTF_8);

    private final PrivateKey key;
    private final byte[] seed;
    private final VerifyingKey verifying;
    private final @Nullable Way way;

    private SigningKey(PrivateKey key, byte[] seed, VerifyingKey verifying, @Nullable Way way) {
        this.key = key;
        this.seed = seed;
        this.verifying = verifying;
        this.way = way;
    }

    /** Another way to the same signatures: Ed25519 knows one signature of a message by a key. */
    public interface Way {
        /** The 64 bytes of the signature by the key of this seed, whose public half is given too. */
        byte[] sign(byte[] seed, byte[] publicKey, byte[] message);
    }

    /**
     * This key, signing another way from now on.
     *
     * @throws IllegalArgumentException when that way leads to another signature
     */
    public SigningKey by(Way other) {
        var signing = new SigningKey(key, seed, verifying, other);
        if (!Arrays.equals(sign(PROBE), signing.sign(PROBE))) {
            throw new IllegalArgumentException("a way to sign that leads elsewhere");
        }
        return signing;
    }

    /** A new key from the system's randomness. */
    public static SigningKey generate() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var seed = ((EdECPrivateKey) pair.getPrivate())
                    .getBytes()
                    .orElseThrow(() -> new IllegalStateException("a private key without its bytes"));
            return new SigningKey(pair.getPrivate(), seed, VerifyingKey.of(pair.getPublic()), null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JRE has Ed25519", e);
        }
    }

    /** The secret text this key is kept as. */
    public String secret() {
        return Fields.with("key", verifying.hex())
                .with("seed", HexFormat.of().formatHex(seed))
                .build()
                .text();
    }

    /**
     * The key of a secret text.
     *
     * @throws NotCanonical when it is none, or its halves do not belong together
     */
    public static SigningKey parse(String secret) {
        if (!(Json.parse(secret.strip().getBytes(StandardCharsets.UTF_8)) instanceof Fields fields)
                || !(fields.get("key") instanceof Json.Text(var hex))
                || !(fields.get("seed") instanceof Json.Text(var seed))) {
            throw new NotCanonical("", "a key and its seed", "something else");
        }
        try {
            var raw = HexFormat.of().parseHex(seed);
            var key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, raw));
            var loaded = new SigningKey(key, raw, VerifyingKey.of(hex), null);
            if (loaded.verifying.signed(PROBE, loaded.sign(PROBE))) {
                return loaded;
            }
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw new NotCanonical("/seed", "an Ed25519 seed", "something else");
        }
        throw new NotCanonical("/seed", "the seed of the key beside it", "another one");
    }

    /** The 64 bytes of this key's signature of a message. */
    public byte[] sign(byte[] message) {
        if (way != null) {
            return way.sign(seed, HexFormat.of().parseHex(verifying.hex()), message);
        }
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that cannot sign", e);
        }
    }

    /** The public half. */
    public VerifyingKey verifying() {
        return verifying;
    }

    /** SHA-256 of the public half's 32 raw bytes. */
    public String id() {
        return verifying.id();
    }
}
