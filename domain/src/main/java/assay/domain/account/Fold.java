package assay.domain.account;

import assay.domain.instrument.Symbol;
import assay.domain.number.Money;
import assay.domain.order.Order;
import assay.domain.position.Position;
import assay.domain.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How each event changes an account: the numbers are the event's own, nothing is decided here. */
final class Fold {
    private Fold() {}

    static Account apply(Account account, Event event) {
        var postings = Postings.of(event);
        var posted =
                postings.isEmpty() ? account : account.with(account.ledger().with(postings));
        return switch (event) {
            case Event.WatchNoted _, Event.CommandDenied _, Event.OrderDenied _, Event.EquityExhausted _ -> posted;
            case Event.AccountOpened opened -> opened(posted, opened);
            case Event.OrderPlaced placed -> posted.withOrders(appended(posted.orders(), placed.order()));
            case Event.OrderFilled filled -> filled(posted, filled);
            case Event.StopTriggered triggered -> triggered(posted, triggered);
            case Event.OrderResized resized ->
                order(posted, resized.order(), order -> order.withQuantity(resized.quantity()));
            case Event.OrderCancelled cancelled -> order(posted, cancelled.order(), _ -> null);
            case Event.PositionClosed closed -> closed(posted, closed);
            case Event.DayRolled rolled -> posted.with(Counting.rolled(posted, rolled));
            case Event.AnchorMoved moved ->
                rule(posted, moved.rule(), rule -> RuleState.fresh(rule.rule(), moved.anchor(), moved.next()));
            case Event.FloorTouched touched ->
                rule(posted, touched.finding().rule(), rule -> rule.touched(touched.at(), touched.sequence()));
            case Event.FloorCleared cleared -> rule(posted, cleared.rule(), RuleState::cleared);
            case Event.RuleViolated violated ->
                rule(posted, violated.finding().rule(), rule -> rule.violated(violated.until()));
            case Event.WarningRaised warning ->
                rule(posted, warning.rule(), rule -> rule.warned(warning.percent(), warning.anchor()));
            case Event.JudgementPaused paused -> posted.withPauses(appended(posted.pauses(), paused.symbol()));
            case Event.JudgementResumed resumed -> posted.withPauses(without(posted.pauses(), resumed.symbol()));
            case Event.PhasePassed _ -> posted.withFrozen(false).with(Status.PASSED);
            case Event.AccountFailed _ -> posted.withFrozen(false).with(Status.FAILED);
            case Event.AccountExpired _ -> posted.withFrozen(false).with(Status.EXPIRED);
            case Event.AccountGivenUp _ -> posted.withFrozen(false).with(Status.GIVEN_UP);
            case Event.AccountHalted _ ->
                posted.status().ended() ? posted.withFrozen(true) : posted.with(Status.HALTED);
            case Event.AccountFrozen _ -> posted.withFrozen(true);
            case Event.AccountThawed _ -> posted.withFrozen(false);
        };
    }

    private static Account opened(Account account, Event.AccountOpened event) {
        var opening = new Opening(
                event.assessment(), event.phase(), event.predecessor(), event.packHash(), event.pack(), event.at());
        var rules = new ArrayList<RuleState>();
        var gates = new ArrayList<Tally.Gate>();
        for (var rule : opening.pack().phases().get(event.phase()).rules()) {
            switch (rule) {
                case Rule.LossRule loss -> rules.addLast(opened(loss.id(), event));
                case Rule.MinTradingDays days -> gates.addLast(new Tally.Gate(days.id(), 0, false, List.of()));
                case Rule.MinTrades trades -> gates.addLast(new Tally.Gate(trades.id(), 0, false, List.of()));
                case Rule.ProfitTarget _, Rule.MaxRiskPerTrade _, Rule.MaxDuration _ -> {}
            }
        }
        var tally = new Tally(event.dayRoll(), event.capital(), 0, gates, List.of());
        return new Account(
                Status.ACTIVE, false, opening, account.ledger(), List.of(), List.of(), rules, tally, List.of());
    }

    private static RuleState opened(String rule, Event.AccountOpened event) {
        for (var reset : event.resets()) {
            if (reset.rule().equals(rule)) {
                return RuleState.fresh(rule, event.capital(), reset.at());
            }
        }
        return RuleState.fresh(rule, event.capital(), null);
    }

    private static Account filled(Account account, Event.OrderFilled event) {
        var counted = account.with(Counting.filled(account, event));
        var position = new Position(event.symbol(), event.positionAfter(), event.costAfter());
        return order(counted.withPositions(placed(counted.positions(), position)), event.order(), order -> {
            var after = order.withFill(event.quantity());
            return after.remaining().isPositive() ? after : null;
        });
    }

    private static Account closed(Account account, Event.PositionClosed event) {
        var counted = account.with(Counting.closed(account, event.symbol(), event.realised()));
        return counted.withPositions(placed(
                counted.positions(),
                new Position(event.symbol(), event.quantity().minus(event.quantity()), Money.ZERO)));
    }

    private static Account triggered(Account account, Event.StopTriggered event) {
        return order(account, event.order(), order -> order.withTrigger(event.sequence()));
    }

    private static Account order(Account account, UUID id, Function<Order, @Nullable Order> change) {
        var orders = new ArrayList<Order>(account.orders().size());
        for (var order : account.orders()) {
            var after = order.id().equals(id) ? change.apply(order) : order;
            if (after != null) {
                orders.addLast(after);
            }
        }
        return account.withOrders(orders);
    }

    private static Account rule(Account account, String id, UnaryOperator<RuleState> change) {
        var rules = new ArrayList<RuleState>(account.rules().size());
        for (var rule : account.rules()) {
            rules.addLast(rule.rule().equals(id) ? change.apply(rule) : rule);
        }
        return account.withRules(rules);
    }

    /** Positions sorted by symbol with this one in its place, or without it when it is zero. */
    private static List<Position> placed(List<Position> positions, Position position) {
        var next = new ArrayList<Position>(positions.size() + 1);
        var at = 0;
        for (var other : positions) {
            var order = other.symbol().compareTo(position.symbol());
            at += order < 0 ? 1 : 0;
            if (order != 0) {
                next.addLast(other);
            }
        }
        if (!position.quantity().isZero()) {
            next.add(at, position);
        }
        return next;
    }

    private static <T> List<T> appended(List<T> list, T element) {
        var next = new ArrayList<T>(list.size() + 1);
        for (var other : list) {
            next.addLast(other);
        }
        next.addLast(element);
        return next;
    }

    private static List<Symbol> without(List<Symbol> symbols, Symbol symbol) {
        var next = new ArrayList<Symbol>(symbols.size());
        for (var other : symbols) {
            if (!other.equals(symbol)) {
                next.addLast(other);
            }
        }
        return next;
    }
}
