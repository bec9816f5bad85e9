package assay.domain.ledger;

import assay.domain.number.Money;
import java.util.List;

/**
 * The balances of the seven ledger accounts; together always zero.
 *
 * @param cash the balance: capital + realised - fees - financing ± adjustments - payouts
 * @param capital below zero: what the firm put in
 * @param fees zero or above: what was paid
 * @param realised below zero when the trader won
 * @param financing above zero when paid
 */
public record Ledger(
        Money cash, Money capital, Money fees, Money realised, Money financing, Money adjustments, Money payouts) {
    public static final Ledger EMPTY =
            new Ledger(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /**
     * The balances after the postings of one event.
     *
     * @throws IllegalArgumentException if they do not sum to zero
     */
    public Ledger with(List<Posting> postings) {
        var sum = Money.ZERO;
        var next = this;
        for (var posting : postings) {
            sum = sum.plus(posting.amount());
            next = next.with(posting);
        }
        if (!sum.isZero()) {
            throw new IllegalArgumentException("postings sum to " + sum);
        }
        return next;
    }

    private Ledger with(Posting posting) {
        var a = posting.amount();
        return switch (posting.account()) {
            case CASH -> new Ledger(cash.plus(a), capital, fees, realised, financing, adjustments, payouts);
            case CAPITAL -> new Ledger(cash, capital.plus(a), fees, realised, financing, adjustments, payouts);
            case FEES -> new Ledger(cash, capital, fees.plus(a), realised, financing, adjustments, payouts);
            case REALISED -> new Ledger(cash, capital, fees, realised.plus(a), financing, adjustments, payouts);
            case FINANCING -> new Ledger(cash, capital, fees, realised, financing.plus(a), adjustments, payouts);
            case ADJUSTMENTS -> new Ledger(cash, capital, fees, realised, financing, adjustments.plus(a), payouts);
            case PAYOUTS -> new Ledger(cash, capital, fees, realised, financing, adjustments, payouts.plus(a));
        };
    }

    public Money of(LedgerAccount account) {
        return switch (account) {
            case CASH -> cash;
            case CAPITAL -> capital;
            case FEES -> fees;
            case REALISED -> realised;
            case FINANCING -> financing;
            case ADJUSTMENTS -> adjustments;
            case PAYOUTS -> payouts;
        };
    }
}
