package assay.proof.codec;

import assay.contracts.line.Line;
import java.time.Instant;

/** The tape entry a line stands behind: the last one applied when it was written. */
public record Behind(long sequence, Instant at, String hash) {

    public static Behind of(Line tapeLine) {
        return new Behind(tapeLine.sequence(), tapeLine.at(), tapeLine.hash());
    }
}
