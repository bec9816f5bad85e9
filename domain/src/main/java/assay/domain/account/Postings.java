package assay.domain.account;

import static assay.domain.ledger.LedgerAccount.CAPITAL;
import static assay.domain.ledger.LedgerAccount.CASH;
import static assay.domain.ledger.LedgerAccount.FEES;
import static assay.domain.ledger.LedgerAccount.FINANCING;
import static assay.domain.ledger.LedgerAccount.REALISED;

import assay.domain.ledger.Posting;
import assay.domain.number.Money;
import java.util.List;

/** What each event posts to the ledger; the legs sum to zero. */
public final class Postings {
    private Postings() {}

    public static List<Posting> of(Event event) {
        return switch (event) {
            case Event.AccountOpened opened ->
                List.of(
                        new Posting(CASH, opened.capital()),
                        new Posting(CAPITAL, opened.capital().negated()));
            case Event.OrderFilled filled -> traded(filled.fee(), filled.realised());
            case Event.PositionClosed closed -> traded(closed.fee(), closed.realised());
            case Event.DayRolled rolled -> financed(rolled.financing());
            case Event.WatchNoted _,
                    Event.CommandDenied _,
                    Event.OrderPlaced _,
                    Event.OrderDenied _,
                    Event.StopTriggered _,
                    Event.OrderResized _,
                    Event.OrderCancelled _,
                    Event.AnchorMoved _,
                    Event.FloorTouched _,
                    Event.FloorCleared _,
                    Event.RuleViolated _,
                    Event.WarningRaised _,
                    Event.JudgementPaused _,
                    Event.JudgementResumed _,
                    Event.PhasePassed _,
                    Event.AccountFailed _,
                    Event.EquityExhausted _,
                    Event.AccountExpired _,
                    Event.AccountGivenUp _,
                    Event.AccountFrozen _,
                    Event.AccountThawed _,
                    Event.AccountHalted _ -> List.of();
        };
    }

    private static List<Posting> traded(Money fee, Money realised) {
        return List.of(
                new Posting(CASH, realised.minus(fee)),
                new Posting(FEES, fee),
                new Posting(REALISED, realised.negated()));
    }

    private static List<Posting> financed(List<Event.Financing> charges) {
        var sum = Money.ZERO;
        for (var charge : charges) {
            sum = sum.plus(charge.amount());
        }
        return sum.isZero() ? List.of() : List.of(new Posting(CASH, sum.negated()), new Posting(FINANCING, sum));
    }
}
