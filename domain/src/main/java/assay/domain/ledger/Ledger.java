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
        throw new UnsupportedOperationException();
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
