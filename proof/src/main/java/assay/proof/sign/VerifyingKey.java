package assay.proof.sign;

import assay.contracts.line.NotCanonical;
import assay.contracts.line.Sha256;
import assay.contracts.line.Texts;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** An Ed25519 public key, named by the SHA-256 of its 32 raw bytes. */
public final class VerifyingKey {

    /** What RFC 8410 puts before the 32 raw bytes. */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String hex;
    private final String id;
    private final PublicKey key;

    private VerifyingKey(String hex, PublicKey key) {
        this.hex = hex;
        this.id = Sha256.hex(HexFormat.of().parseHex(hex));
        this.key = key;
    }

    /**
     * The key of 32 raw bytes as lower-case hexadecimal digits.
     *
     * @throws NotCanonical when they are no key
     */
    public static VerifyingKey of(String hex) {
        if (!Texts.isHash(hex)) {
            throw new NotCanonical("", "32 bytes as hexadecimal digits", hex);
        }
        try {
            var encoded = new byte[PREFIX.length + 32];
            System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
            System.arraycopy(HexFormat.of().parseHex(hex), 0, encoded, PREFIX.length, 32);
            return new VerifyingKey(
                    hex, KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new NotCanonical("", "an Ed25519 public key (" + e.getMessage() + ")", hex);
        }
    }

    static VerifyingKey of(PublicKey key) {
        var encoded = key.getEncoded();
        return of(HexFormat.of().formatHex(encoded, encoded.length - 32, encoded.length));
    }

    /** The 32 raw bytes as lower-case hexadecimal digits. */
    public String hex() {
        return hex;
    }

    /** SHA-256 of the 32 raw bytes. */
    public String id() {
        return id;
    }

    /** Whether the 64 bytes are this key's signature of the message. */
    public boolean signed(byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return signature.length == 64 && verifier.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
