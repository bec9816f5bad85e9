package assay.domain.step;

import assay.domain.account.Event;
import assay.domain.account.RuleState;
import assay.domain.number.Decimal;
import assay.domain.number.Money;
import assay.domain.rule.Rule.LossRule;

/** Warnings at fixed shares of the way from anchor to floor, the highest reached one only, once for each anchor. */
final class Warnings {
    private static final int[] PERCENTS = {95, 90, 80, 50};

    private Warnings() {}

    static void raise(Turn turn, Valuation valuation) {
        var worst = valuation.worstCase();
        for (var rule : turn.phase().rules()) {
            if (rule instanceof LossRule loss) {
                var state = turn.account().rule(loss.id());
                if (state != null && state.pausedUntil() == null) {
                    raise(turn, loss, state, worst);
                }
            }
        }
    }

    private static void raise(Turn turn, LossRule rule, RuleState state, Valuation worst) {
        var floor = Floor.of(turn, rule.loss(), state);
        var value = Floor.value(worst, rule.loss(), turn.account().ledger());
        var percent = used(floor, value);
        var before = state.warnedAnchor().equals(floor.anchor()) ? state.warned() : 0;
        if (percent > before) {
            turn.tell(new Event.WarningRaised(
                    turn.uses(), rule.id(), percent, floor.anchor(), value, floor.floor(), value.minus(floor.floor())));
        }
    }

    private static int used(Floor floor, Money value) {
        var lost = floor.anchor().minus(value);
        var room = floor.anchor().minus(floor.floor());
        if (!lost.isPositive() || !room.isPositive()) {
            return 0;
        }
        for (var percent : PERCENTS) {
            if (Decimal.times(lost.units(), 100) >= Decimal.times(room.units(), percent)) {
                return percent;
            }
        }
        return 0;
    }
}
