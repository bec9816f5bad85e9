package assay.simulation.engine;

import assay.domain.number.Money;
import assay.domain.number.Rounding;
import assay.domain.rule.Limit;
import assay.domain.rule.Phase;
import assay.domain.rule.Rule;

/**
 * What one trade may put at stake; amounts in units of 10⁻⁸.
 *
 * @param stopRequired whether an order needs a stop
 * @param onCost whether a stop does not lessen what is at stake
 * @param fixed the limit, or -1 when it is a percentage of the balance
 * @param percent of the balance, on {@link Percent}'s grid
 */
record RiskRow(boolean stopRequired, boolean onCost, long fixed, long percent) {

    static RiskRow of(Rule.MaxRiskPerTrade rule, Phase phase) {
        var ofBalance = rule.limit() instanceof Limit.Percent(var _, var of) && of == Limit.Of.BALANCE;
        var percent = rule.limit() instanceof Limit.Percent(var share, var _) ? Percent.of(share) : 0;
        var fixed = ofBalance
                ? -1
                : rule.limit().sum(phase.capital(), Money.ZERO, Rounding.DOWN).units();
        return new RiskRow(rule.stopRequired(), rule.basis() == Rule.RiskBasis.COST, fixed, percent);
    }

    /** Whether a long of whole dollars at 1 with a stop (0 for none) may be opened. */
    boolean allows(long dollars, long stop, long balance) {
        if (stopRequired && stop == 0) {
            return false;
        }
        var stake = dollars * (onCost || stop == 0 ? Prices.ONE : Prices.ONE - stop);
        return stake <= (fixed < 0 ? Percent.down(balance, percent) : fixed);
    }
}
