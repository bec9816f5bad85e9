package assay.simulation.question;

import assay.domain.account.Account;
import assay.domain.account.Event;
import assay.domain.ledger.LedgerAccount;
import assay.domain.number.Money;
import assay.domain.position.Position;
import assay.domain.rule.Rule;
import assay.simulation.engine.Start;
import assay.simulation.engine.TradePool;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** An account as its journal tells it: where a path begins, and what its closed trades were. */
final class AccountStory {
    private static final long ONE = 100_000_000;

    private final TreeMap<String, Money> peaks = new TreeMap<>();
    private final List<Closed> trades = new ArrayList<>();
    private Account account = Account.UNOPENED;
    private Money turnover = Money.ZERO;

    private record Closed(Money cost, Money realised) {}

    /** Folds the next event of the journal. */
    void tell(Event event) {
        if (event instanceof Event.WatchNoted noted) {
            for (var peak : noted.watch().peaks()) {
                peaks.merge(peak.rule(), peak.value(), Money::max);
            }
        }
        if (event instanceof Event.AnchorMoved moved) {
            forget(moved.rule());
        }
        if (event instanceof Event.OrderFilled fill) {
            turnover = turnover.plus(fill.notional());
            var before = account.position(fill.symbol());
            if (before != null && before.isLong() != (fill.side() == assay.domain.order.Side.BUY)) {
                closed(before, fill.quantity(), fill.realised());
            }
        }
        if (event instanceof Event.PositionClosed closed) {
            turnover = turnover.plus(closed.notional());
            var before = account.position(closed.symbol());
            if (before != null) {
                closed(before, before.quantity().absolute(), closed.realised());
            }
        }
        account = account.apply(event);
    }

    private void forget(String rule) {
        for (var each : account.phase().rules()) {
            if (each instanceof Rule.DailyLoss && each.id().equals(rule)) {
                peaks.remove(rule);
            }
        }
    }

    private void closed(Position before, assay.domain.number.Quantity size, Money realised) {
        var part = before.costOf(size.min(before.quantity().absolute()));
        if (part.isPositive()) {
            trades.addLast(new Closed(part, realised));
        }
    }

    Account account() {
        return account;
    }

    int trades() {
        return trades.size();
    }

    /** Trades of a day on average, at least one. */
    int tradesPerDay() {
        return Math.clamp(Math.round((double) trades.size() / (account.tally().days() + 1)), 1, 50);
    }

    /** Mean cost of a trade as a share of the capital. */
    double meanSize() {
        return (double) meanCost() / account.phase().capital().units();
    }

    /** Fees as a share of everything bought and sold. */
    double costPerFill() {
        var fees = account.ledger().of(LedgerAccount.FEES).absolute().units();
        return turnover.isZero() ? 0 : (double) fees / turnover.units();
    }

    private long meanCost() {
        return (long) trades.stream()
                .mapToLong(trade -> trade.cost().units())
                .average()
                .orElse(0);
    }

    /**
     * The closed trades, in order. The journal does not know how deep a trade was on its way, so its worst price is its
     * exit or its entry.
     */
    TradePool pool(int block) {
        var mean = meanCost();
        var closed = new ArrayList<TradePool.Closed>();
        for (var trade : trades) {
            var gain = (double) trade.realised().units() / trade.cost().units();
            var exit = Math.clamp(ONE + Math.round(gain * ONE), 1, 100 * ONE);
            var weight = Math.clamp(Math.round(1000.0 * trade.cost().units() / mean), 1, 1_000_000);
            closed.add(new TradePool.Closed(Math.min(exit, ONE), exit, weight));
        }
        return new TradePool(closed, Math.min(block, closed.size()), true);
    }

    /** Where paths begin. The open positions are one, at what they are worth now. */
    Start start(Money equity) {
        var ledger = account.ledger();
        var anchors = account.rules().stream()
                .map(rule -> new Start.Anchor(
                        rule.rule(), rule.anchor(), rule.anchor().max(peaks.getOrDefault(rule.rule(), rule.anchor()))))
                .toList();
        var gates = account.tally().gates().stream()
                .map(gate -> new Start.Gate(gate.rule(), gate.count(), gate.today(), gate.largest()))
                .toList();
        var held = Money.ZERO;
        for (var position : account.positions()) {
            held = held.plus(position.cost());
        }
        var profit = equity.minus(account.balance());
        var worth = held.plus(profit);
        var open = !held.isZero() && worth.units() >= ONE;
        return new Start(
                account.balance(),
                account.tally().dayBalance(),
                account.tally().days(),
                ledger.of(LedgerAccount.FEES).absolute(),
                ledger.of(LedgerAccount.FINANCING).absolute(),
                anchors,
                gates,
                open ? worth : Money.ZERO,
                open ? profit.minus(new Money(worth.units() % ONE)) : Money.ZERO);
    }
}
