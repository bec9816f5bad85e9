package assay.proof.sign;

import assay.contracts.line.NotCanonical;
import assay.contracts.line.Texts;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Canonical text and its signature: `x.json` and `x.sig`.
 *
 * @param signature the 64 raw bytes as lower-case hexadecimal digits
 */
public record Signed(String text, String signature) {

    public Signed {
        if (signature.length() != 128 || !Texts.isHex(signature)) {
            throw new NotCanonical("", "64 bytes as hexadecimal digits", signature);
        }
    }

    public static Signed by(SigningKey key, byte[] bytes) {
        return of(bytes, key.sign(bytes));
    }

    /** What a signed file and the file beside it hold. */
    public static Signed of(byte[] bytes, byte[] signature) {
        return new Signed(
                new String(bytes, StandardCharsets.UTF_8), HexFormat.of().formatHex(signature));
    }

    /** The bytes that were signed. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The 64 raw bytes. */
    public byte[] rawSignature() {
        return HexFormat.of().parseHex(signature);
    }

    /** Whether the signature is this key's. */
    public boolean isBy(VerifyingKey key) {
        return key.signed(bytes(), rawSignature());
    }
}
