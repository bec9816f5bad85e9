package assay.report.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as far as its chain was read.
 *
 * @param phase of the pack, from 0
 * @param outcome passed, failed, expired, given-up, or absent while it lives
 * @param rule by which it ended
 * @param endedSequence of the line that ended it, 0 before
 * @param lastPhase whether nothing follows in its assessment
 * @param sequence of the last line read
 * @param hash of that line
 * @param at its instant
 */
public record AccountFacts(
        UUID id,
        UUID assessment,
        int phase,
        String pack,
        String currency,
        BigDecimal capital,
        BigDecimal balance,
        Instant opened,
        @Nullable String outcome,
        @Nullable String rule,
        @Nullable Instant ended,
        long endedSequence,
        boolean lastPhase,
        long sequence,
        String hash,
        Instant at) {}
