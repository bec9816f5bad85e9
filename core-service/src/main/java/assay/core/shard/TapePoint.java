package assay.core.shard;

import assay.contracts.line.ChainHead;
import assay.domain.tape.Market;
import assay.proof.codec.Behind;
import java.time.Instant;

/**
 * One believed entry of the tape and the market it makes.
 *
 * @param head the entry's sequence and hash
 * @param offset of the record behind it
 * @param at the entry's time
 * @param market the entries in force, this one being the newest
 */
public record TapePoint(ChainHead head, long offset, Instant at, Market market) {

    public long sequence() {
        return head.sequence();
    }

    /** As lines name the entry they stand behind. */
    Behind behind() {
        return new Behind(head.sequence(), at, head.hash());
    }
}
