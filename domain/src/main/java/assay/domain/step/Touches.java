package assay.domain.step;

import assay.domain.account.DenialReason;
import assay.domain.rule.Rule.LossRule;
import org.jspecify.annotations.Nullable;

/** Floors that are touched and not yet cleared. */
final class Touches {
    private Touches() {}

    static boolean any(Turn turn) {
        for (var rule : turn.account().rules()) {
            if (rule.isTouched()) {
                return true;
            }
        }
        return false;
    }

    /** The first touched floor in pack order, with how it stands now. */
    static @Nullable DenialReason first(Turn turn) {
        for (var rule : turn.phase().rules()) {
            if (rule instanceof LossRule loss) {
                var state = turn.account().rule(loss.id());
                if (state != null && state.isTouched()) {
                    var floor = Floor.of(turn, loss.loss(), state);
                    var equity = Valuation.of(turn, Basis.NOW).equity();
                    return new DenialReason.FloorIsTouched(loss.id(), equity, floor.floor());
                }
            }
        }
        return null;
    }
}
