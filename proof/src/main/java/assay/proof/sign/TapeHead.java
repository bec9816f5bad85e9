package assay.proof.sign;

import assay.contracts.form.Forms;
import assay.contracts.form.OneOf;
import assay.contracts.form.Spelled;
import assay.contracts.form.Spelling;
import assay.contracts.line.Json;
import assay.contracts.line.Sha256;
import java.time.Instant;

/**
 * What is signed of one segment: the tape's entries of one second that has any.
 *
 * @param segment counts the seconds with entries from 1
 * @param first sequence of the segment's first entry
 * @param last sequence of its last entry
 * @param hash of its last entry
 * @param root of the Merkle tree over its entries' hashes
 * @param at the last entry's time
 * @param previous hash of the head before, 64 zeros in the first
 * @param skip hash of the head whose segment is this one's with the lowest bit that is set cleared, 64 zeros when that
 *     is 0; so that any head is reached from any later one in few steps
 * @param key id of the key that signed it
 */
public record TapeHead(
        @OneOf("tape") String stream,
        long segment,
        long first,
        long last,
        @Spelled(Spelling.HASH) String hash,
        @Spelled(Spelling.HASH) String root,
        Instant at,
        @Spelled(Spelling.HASH) String previous,
        @Spelled(Spelling.HASH) String skip,
        @Spelled(Spelling.HASH) String key) {

    /** How many entries the segment has. */
    public long size() {
        return last - first + 1;
    }

    public byte[] bytes() {
        return Forms.PLAIN.write(TapeHead.class, this).bytes();
    }

    /** What the next head names as its previous. */
    public String ownHash() {
        return Sha256.hex(bytes());
    }

    /**
     * The head these bytes spell.
     *
     * @throws assay.contracts.line.NotCanonical when they spell none
     */
    public static TapeHead parse(byte[] bytes) {
        return Forms.PLAIN.read(TapeHead.class, Json.parse(bytes));
    }

    /** The segment that a head's `skip` leads to. */
    public static long skipOf(long segment) {
        return segment & (segment - 1);
    }
}
