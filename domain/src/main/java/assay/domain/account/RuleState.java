package assay.domain.account;

import assay.domain.number.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the journal says about one loss rule.
 *
 * @param anchor the reading it hangs from, before any INSTANT trail
 * @param anchorSequence tape sequence where that reading was taken
 * @param reset when it resets next
 * @param warned the highest warning given for this anchor, 0 when none
 * @param touchedAt instant of the entry that touched the floor, absent while it is not touched
 * @param touched its sequence, 0 while it is not touched
 * @param locked whether a Jump lock has been reached
 * @param pausedUntil after a violation with effect PAUSE, until its reset
 */
public record RuleState(
        String rule,
        Money anchor,
        long anchorSequence,
        Instant reset,
        int warned,
        @Nullable Instant touchedAt,
        long touched,
        boolean locked,
        @Nullable Instant pausedUntil) {}
