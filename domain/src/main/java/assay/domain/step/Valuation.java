package assay.domain.step;

import assay.domain.account.Finding;
import assay.domain.number.Money;
import assay.domain.position.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account is worth.
 *
 * @param balance of its ledger
 * @param equity balance and open profit at the closing sides, the best case of every doubt
 * @param worst the same with the worst case of every doubt
 * @param trusted whether every position has a mark that judges
 * @param known whether every position has any value at all; without it nothing is judged
 */
record Valuation(Money balance, Money equity, Money worst, boolean trusted, boolean known) {

    static Valuation of(Turn turn, Basis basis) {
        var balance = turn.account().balance();
        var equity = balance;
        var worst = balance;
        var trusted = true;
        for (var position : turn.account().positions()) {
            var pricing = Pricing.of(turn, position, basis);
            if (pricing == null) {
                return new Valuation(balance, balance, balance, false, false);
            }
            var profit = position.profitAt(pricing.best());
            equity = equity.plus(profit);
            worst = worst.plus(pricing.doubted() ? position.profitAt(pricing.worst()) : profit);
            trusted &= !pricing.doubted();
        }
        return new Valuation(balance, equity, worst, trusted, true);
    }

    /** Each position's part, for a verdict's line. */
    static List<Finding.Term> terms(Turn turn, Basis basis) {
        var terms = new ArrayList<Finding.Term>();
        for (var position : turn.account().positions()) {
            var pricing = Pricing.of(turn, position, basis);
            if (pricing != null) {
                terms.addLast(term(position, pricing));
            }
        }
        return terms;
    }

    private static Finding.Term term(Position position, Pricing pricing) {
        return new Finding.Term(
                position.symbol(),
                position.quantity(),
                pricing.best(),
                pricing.mark(),
                pricing.doubted(),
                position.profitAt(pricing.best()));
    }

    /** The same with the worst case in place of the best. */
    Valuation worstCase() {
        return new Valuation(balance, worst, worst, trusted, known);
    }

    @Nullable
    Money equityOrNothing() {
        return known ? worst : null;
    }
}
