package assay.simulation.engine;

import assay.domain.number.Money;
import assay.domain.number.Ratio;

/**
 * How the simulated trader trades. Every trade opens at 1 and is closed by its stop, its take, or its last mark; none
 * is carried over a roll.
 *
 * @param tradesPerDay one after the other, above zero
 * @param marks of one trade, above zero
 * @param size what a trade is worth at its opening, cut to whole dollars
 * @param stop price at which it is closed with a loss, 0 for none, otherwise below 1
 * @param take price at which it is closed with a profit, 0 for none, otherwise above 1
 * @param cost of each fill as a share of its notional, to a millionth: fee, half the spread and slippage
 * @param costStep grid to which a fill's cost is rounded up, as a venue's fee is, above zero
 */
public record Trader(int tradesPerDay, int marks, Size size, Ratio stop, Ratio take, Ratio cost, Money costStep) {
    public Trader {
        var sane = tradesPerDay > 0
                && tradesPerDay <= 1_000_000
                && marks > 0
                && marks <= 10_000
                && !stop.isNegative()
                && stop.units() < Prices.ONE
                && (take.isZero() || take.units() > Prices.ONE)
                && !cost.isNegative()
                && cost.units() % 100 == 0
                && cost.units() <= Prices.ONE
                && costStep.isPositive();
        if (!sane) {
            throw new IllegalArgumentException("a trader out of range");
        }
    }

    /** What a trade is worth at its opening. */
    public sealed interface Size {
        /** Always the same. */
        record Fixed(Money sum) implements Size {}

        /**
         * A share of the balance at its opening.
         *
         * @param share to a ten-thousandth; 0.5 is half the balance, 2 is twice
         */
        record OfBalance(Ratio share) implements Size {}
    }

    /** The price at which it is closed with a profit, or one that is never reached. */
    double takeOrNever() {
        return take.isZero() ? Double.MAX_VALUE : take.units();
    }

    /** Always the same sum in units of 10⁻⁸, or 0. */
    long fixed() {
        return size instanceof Size.Fixed(var sum) ? sum.units() : 0;
    }

    /** Ten-thousandths of the balance, or 0. */
    long shareOfBalance() {
        return size instanceof Size.OfBalance(var share) ? share.units() / 10_000 : 0;
    }

    /** Whole dollars that a trade of a given balance is worth. */
    long dollars(long balance, int weight) {
        var own = fixed() / Prices.ONE + balance / Prices.ONE * shareOfBalance() / 10_000;
        return own * weight / 1000;
    }
}
