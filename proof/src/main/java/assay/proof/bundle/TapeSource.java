package assay.proof.bundle;

import assay.contracts.line.Line;
import assay.proof.sign.Signed;
import java.util.List;

/** Where a bundle's tape entries and heads come from: the archive of the tape and the notary's heads. */
public interface TapeSource {

    /** The entries from `first` to `last`, all of them, in order. */
    List<Line> entries(long first, long last);

    /** The tape's `document` line whose content has this hash. */
    Line document(String hash);

    /** The signed head whose segment holds an entry. */
    Signed headOver(long sequence);

    /** The signed head of a segment. */
    Signed head(long segment);
}
