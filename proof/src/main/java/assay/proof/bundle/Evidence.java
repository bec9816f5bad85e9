package assay.proof.bundle;

import assay.contracts.line.Line;
import assay.domain.rule.Pack;
import assay.proof.sign.KeyRecord;
import assay.proof.sign.Signed;
import java.util.List;

/**
 * What core has about one account.
 *
 * @param journal its whole chain
 * @param pack the rules whose hash the genesis names
 * @param receipts all that were signed about it, each for a line of the journal
 * @param keys all that ever signed
 * @param engine version of the running code
 * @param commit of its source
 */
public record Evidence(
        List<Line> journal, Pack pack, List<Signed> receipts, List<KeyRecord> keys, String engine, String commit) {

    public Evidence {
        journal = List.copyOf(journal);
        receipts = List.copyOf(receipts);
        keys = List.copyOf(keys);
    }
}
