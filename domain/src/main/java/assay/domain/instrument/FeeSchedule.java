package assay.domain.instrument;

import assay.domain.number.Decimal;
import assay.domain.number.Money;
import assay.domain.number.Ratio;
import assay.domain.number.Rounding;

/**
 * One venue's fees as a share of notional.
 *
 * @param maker rate for resting fills, such as 0.0025
 * @param taker rate for taking fills, such as 0.004
 * @param step the venue's own grid for fees, above zero; a fee is rounded up to it, against the trader
 */
public record FeeSchedule(Venue venue, Ratio maker, Ratio taker, Money step) {
    /** The fee on one level's notional (not below zero): zero or above, rounded up to the step. */
    public Money fee(Money notional, Liquidity liquidity) {
        var rate = liquidity == Liquidity.MAKER ? maker : taker;
        var exact = notional.times(rate, Rounding.UP);
        return new Money(Decimal.toStep(exact.units(), step.units(), Rounding.UP));
    }
}
