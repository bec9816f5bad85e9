package assay.domain.step;

import assay.domain.account.RuleState;
import assay.domain.ledger.Ledger;
import assay.domain.number.Money;
import assay.domain.number.Rounding;
import assay.domain.rule.Anchor;
import assay.domain.rule.Comparison;
import assay.domain.rule.Costs;
import assay.domain.rule.Lock;
import assay.domain.rule.Loss;
import assay.domain.rule.Trail;

/**
 * Where a loss rule's floor lies now.
 *
 * @param hung the anchor without any INSTANT trail
 * @param anchor what it hangs from, an INSTANT trail's watermark included
 * @param anchorSequence tape sequence where the watermark was reached, 0 for none
 */
record Floor(Money hung, Money anchor, long anchorSequence, Money floor) {

    static Floor of(Turn turn, Loss loss, RuleState state) {
        var capital = turn.phase().capital();
        var hung = loss.anchor() == Anchor.INITIAL ? capital : state.anchor();
        var anchor = hung;
        var sequence = 0L;
        if (loss.trail() == Trail.INSTANT) {
            var peak = turn.sight().peak(state.rule());
            if (peak != null && peak.value().compareTo(anchor) > 0) {
                anchor = peak.value();
                sequence = peak.sequence();
            }
        }
        return new Floor(hung, anchor, sequence, under(anchor, capital, loss));
    }

    /** anchor - limit, rounded down, under the lock. */
    static Money under(Money anchor, Money capital, Loss loss) {
        var floor = anchor.minus(loss.limit().sum(capital, anchor, Rounding.UP));
        return switch (loss.lock()) {
            case Lock.None _ -> floor;
            case Lock.At(var level) -> floor.min(capital.plus(level));
            case Lock.Jump(var trigger, var level) ->
                anchor.compareTo(capital.plus(trigger)) >= 0 ? capital.plus(level) : floor;
        };
    }

    boolean isBroken(Money value, Comparison comparison) {
        var order = value.compareTo(floor);
        return switch (comparison) {
            case TOUCH -> order <= 0;
            case PASS_THROUGH -> order < 0;
        };
    }

    /** What a rule compares with its floor. */
    static Money value(Valuation valuation, Loss loss, Ledger ledger) {
        var measured = switch (loss.measure()) {
            case BALANCE -> valuation.balance();
            case EQUITY -> valuation.equity();
            case LOWER -> valuation.balance().min(valuation.equity());
        };
        return measured.plus(uncounted(loss.costs(), ledger));
    }

    /** What an anchor reads, on the same basis of costs. */
    static Money reading(Valuation valuation, Loss loss, Ledger ledger) {
        var read = switch (loss.anchor()) {
            case INITIAL, BALANCE -> valuation.balance();
            case EQUITY -> valuation.equity();
            case HIGHER -> valuation.balance().max(valuation.equity());
        };
        return read.plus(uncounted(loss.costs(), ledger));
    }

    private static Money uncounted(Costs costs, Ledger ledger) {
        return switch (costs) {
            case ALL -> Money.ZERO;
            case FEES -> ledger.financing();
            case FINANCING -> ledger.fees();
            case NONE -> ledger.fees().plus(ledger.financing());
        };
    }
}
