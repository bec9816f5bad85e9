package assay.domain.account;

import assay.domain.number.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the journal says about one loss rule.
 *
 * @param anchor the reading it hangs from; an INSTANT trail may lift it further, see {@link Watch.Peak}
 * @param reset when it resets next, absent for a rule that never does
 * @param warned the highest warning given, 0 when none
 * @param warnedAnchor the anchor that warning was for; under another one warnings begin anew
 * @param touchedAt instant of the entry that touched the floor, absent while it is not touched
 * @param touched its sequence, 0 while it is not touched
 * @param violated whether it was, until its reset
 * @param pausedUntil after a violation with effect PAUSE, until its reset
 */
public record RuleState(
        String rule,
        Money anchor,
        @Nullable Instant reset,
        int warned,
        Money warnedAnchor,
        @Nullable Instant touchedAt,
        long touched,
        boolean violated,
        @Nullable Instant pausedUntil) {

    public boolean isTouched() {
        return touchedAt != null;
    }

    static RuleState fresh(String rule, Money anchor, @Nullable Instant reset) {
        return new RuleState(rule, anchor, reset, 0, anchor, null, 0, false, null);
    }

    RuleState touched(Instant at, long sequence) {
        return new RuleState(rule, anchor, reset, warned, warnedAnchor, at, sequence, violated, pausedUntil);
    }

    RuleState cleared() {
        return new RuleState(rule, anchor, reset, warned, warnedAnchor, null, 0, violated, pausedUntil);
    }

    RuleState warned(int percent, Money of) {
        return new RuleState(rule, anchor, reset, percent, of, touchedAt, touched, violated, pausedUntil);
    }

    RuleState violated(@Nullable Instant until) {
        return new RuleState(rule, anchor, reset, warned, warnedAnchor, null, 0, true, until);
    }
}
