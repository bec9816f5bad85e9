package assay.proof.sign;

import assay.contracts.form.Forms;
import assay.contracts.form.Spelled;
import assay.contracts.form.Spelling;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where a notary stands after its last signed head; it goes on from here after a restart.
 *
 * @param tape the last entry that lies under a signed head
 * @param links the last head and those it reaches by skips, newest first
 */
public record NotaryStand(ChainHead tape, List<Link> links) {

    /** Before the first head. */
    public static final NotaryStand START = new NotaryStand(ChainHead.START, List.of());

    public NotaryStand {
        links = List.copyOf(links);
    }

    /** A head's segment and hash. */
    public record Link(long segment, @Spelled(Spelling.HASH) String hash) {}

    /** The last signed segment, 0 before the first. */
    public long segment() {
        return links.isEmpty() ? 0 : links.getFirst().segment();
    }

    /** The text a store keeps. */
    public String text() {
        return Forms.PLAIN.write(NotaryStand.class, this).text();
    }

    public static NotaryStand parse(String text) {
        return Forms.PLAIN.read(NotaryStand.class, Json.parse(text.getBytes(StandardCharsets.UTF_8)));
    }
}
