package assay.domain.step;

import assay.domain.account.AccountState;
import assay.domain.account.Event;
import assay.domain.account.FillLevel;
import assay.domain.account.Status;
import assay.domain.account.Watch;
import assay.domain.instrument.Liquidity;
import assay.domain.number.Money;
import assay.domain.number.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Outcomes with a bug in what they tell or in what they leave behind. */
final class PlantedEvents {
    private PlantedEvents() {}

    static Outcome watched(Outcome outcome, Watch watch) {
        return new Outcome(new AccountState(outcome.state().account(), watch), outcome.events());
    }

    static Outcome without(AccountState before, Outcome outcome, Class<? extends Event> type) {
        return told(before, outcome, event -> !type.isInstance(event), event -> event);
    }

    static Outcome told(AccountState before, Outcome outcome, Predicate<Event> kept, UnaryOperator<Event> change) {
        var events = outcome.events().stream().filter(kept).map(change).toList();
        var account = before.account();
        for (var event : events) {
            account = account.apply(event);
        }
        return new Outcome(new AccountState(account, outcome.state().watch()), events);
    }

    static Outcome doubled(AccountState before, Outcome outcome, Class<? extends Event> type) {
        var events = new ArrayList<Event>();
        for (var event : outcome.events()) {
            events.add(event);
            if (type.isInstance(event)) {
                events.add(event);
            }
        }
        return told(before, new Outcome(outcome.state(), events), event -> true, event -> event);
    }

    static Event uncited(Event event) {
        return event instanceof Event.OrderFilled fill
                ? new Event.OrderFilled(
                        fill.uses().subList(1, fill.uses().size()),
                        fill.order(),
                        fill.fill(),
                        fill.symbol(),
                        fill.side(),
                        fill.liquidity(),
                        fill.levels(),
                        fill.quantity(),
                        fill.notional(),
                        fill.fee(),
                        fill.realised(),
                        fill.positionAfter(),
                        fill.costAfter(),
                        fill.balance())
                : event;
    }

    static Event penny(Event event) {
        return event instanceof Event.OrderFilled fill ? fee(fill, fill.fee().plus(new Money(1))) : event;
    }

    /** A cent cheaper than anything shown, with the numbers that follow from it. */
    static Event improved(Event event) {
        if (!(event instanceof Event.OrderFilled fill)
                || fill.levels().size() > 1
                || !fill.realised().isZero()) {
            return event;
        }
        var level = fill.levels().getFirst();
        var price = level.price().minus(Price.of("0.01"));
        var notional = price.times(level.size());
        var fee = new Money(NaiveBook.fee(NaiveBook.number(notional), fill.liquidity() == Liquidity.MAKER)
                .movePointRight(8)
                .longValueExact());
        return new Event.OrderFilled(
                fill.uses(),
                fill.order(),
                fill.fill(),
                fill.symbol(),
                fill.side(),
                fill.liquidity(),
                List.of(new FillLevel(price, level.size(), fee)),
                fill.quantity(),
                notional,
                fee,
                fill.realised(),
                fill.positionAfter(),
                fill.costAfter().minus(fill.notional()).plus(notional),
                fill.balance().plus(fill.fee()).minus(fee));
    }

    static Event fee(Event event, Money fee) {
        return event instanceof Event.OrderFilled fill
                ? new Event.OrderFilled(
                        fill.uses(),
                        fill.order(),
                        fill.fill(),
                        fill.symbol(),
                        fill.side(),
                        fill.liquidity(),
                        fill.levels(),
                        fill.quantity(),
                        fill.notional(),
                        fee,
                        fill.realised(),
                        fill.positionAfter(),
                        fill.costAfter(),
                        fill.balance().plus(fill.fee()).minus(fee))
                : event;
    }

    static Event middle(Event event) {
        if (!(event instanceof Event.PositionClosed closed)) {
            return event;
        }
        return new Event.PositionClosed(
                closed.uses(),
                closed.symbol(),
                closed.quantity(),
                closed.price().plus(new Price(1)),
                closed.notional(),
                closed.fee(),
                closed.realised(),
                closed.reason(),
                closed.balance());
    }

    static Outcome alive(Outcome outcome) {
        var account = outcome.state().account();
        if (account.status() != Status.FAILED) {
            return outcome;
        }
        var revived = new assay.domain.account.Account(
                Status.ACTIVE,
                false,
                account.opening(),
                account.ledger(),
                account.positions(),
                account.orders(),
                account.rules(),
                account.tally(),
                account.pauses());
        return new Outcome(new AccountState(revived, outcome.state().watch()), outcome.events());
    }
}
