package assay.contracts.line;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as 64 lower-case hexadecimal digits. */
public final class Sha256 {

    /** What the first line of every chain names as its previous hash. */
    public static final String NONE = "0".repeat(64);

    private Sha256() {}

    /** The hash of the parts put one after the other. */
    public static String hex(byte[]... parts) {
        return HexFormat.of().formatHex(raw(parts));
    }

    /** The hash of a text's UTF-8 bytes. */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The 32 bytes of the hash of the parts put one after the other. */
    public static byte[] raw(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JRE has SHA-256", e);
        }
    }
}
