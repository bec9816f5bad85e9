package assay.proof.bundle;

import assay.contracts.form.Forms;
import assay.contracts.form.OneOf;
import assay.contracts.form.Spelled;
import assay.contracts.form.Spelling;
import assay.contracts.line.Json;
import java.util.List;
import java.util.UUID;

/**
 * What a bundle holds and what made it.
 *
 * @param sequence of the journal line that states the verdict
 * @param engine version of the code that wrote the journal
 * @param commit of its source
 * @param semantics the number of the code's meaning
 * @param key id of the key that signed this manifest
 * @param files every file but this one and its signature, rising by path
 */
public record Manifest(
        @OneOf(FORMAT) String format,
        UUID account,
        long sequence,
        @Spelled(Spelling.NAME) String engine,
        @Spelled(Spelling.NAME) String commit,
        int semantics,
        @Spelled(Spelling.HASH) String key,
        List<FileHash> files) {

    /** The format of bundles described here. */
    public static final String FORMAT = "assay-bundle/1";

    public Manifest {
        files = List.copyOf(files);
    }

    /** A file's path in the bundle and the SHA-256 of its bytes. */
    public record FileHash(
            String path, @Spelled(Spelling.HASH) String hash) {}

    public byte[] bytes() {
        return Forms.PLAIN.write(Manifest.class, this).bytes();
    }

    /**
     * The manifest these bytes spell.
     *
     * @throws assay.contracts.line.NotCanonical when they spell none
     */
    public static Manifest parse(byte[] bytes) {
        return Forms.PLAIN.read(Manifest.class, Json.parse(bytes));
    }
}
