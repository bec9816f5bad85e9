package assay.domain.account;

import assay.domain.instrument.Symbol;
import assay.domain.number.Money;
import assay.domain.number.Rounding;
import assay.domain.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What fills, closings and days do to the tally of the gates. */
final class Counting {
    private Counting() {}

    /** What a fill or a closing was for the gates. */
    private record Trade(
            Money capital,
            boolean opens,
            Money cost,
            boolean firstFill,
            Money notional,
            @Nullable Trip trip) {
        /** A position that went back to zero: its largest cost and what it brought. */
        private record Trip(Money largest, Money realised) {}
    }

    static Tally filled(Account account, Event.OrderFilled fill) {
        var before = account.position(fill.symbol());
        var after = fill.positionAfter();
        var turned = before != null && (after.isZero() || after.isPositive() != before.isLong());
        var grown = before == null
                || after.absolute().compareTo(before.quantity().absolute()) > 0
                || (turned && !after.isZero());
        var trip = trip(account.tally(), fill.symbol());
        var realised = trip == null ? fill.realised() : trip.realised().plus(fill.realised());
        var largest = trip == null ? Money.ZERO : trip.largest();
        var ended = turned ? new Trade.Trip(largest, realised) : null;
        var running = after.isZero()
                ? null
                : turned
                        ? new Tally.Trip(fill.symbol(), fill.costAfter(), Money.ZERO)
                        : new Tally.Trip(fill.symbol(), largest.max(fill.costAfter()), realised);
        var trade =
                new Trade(account.phase().capital(), grown, fill.costAfter(), fill.fill() == 1, fill.notional(), ended);
        return counted(account, fill.symbol(), running, trade);
    }

    static Tally closed(Account account, Symbol symbol, Money profit) {
        var trip = trip(account.tally(), symbol);
        var ended = trip == null
                ? new Trade.Trip(Money.ZERO, profit)
                : new Trade.Trip(trip.largest(), trip.realised().plus(profit));
        var trade = new Trade(account.phase().capital(), false, Money.ZERO, false, Money.ZERO, ended);
        return counted(account, symbol, null, trade);
    }

    static Tally rolled(Account account, Event.DayRolled event) {
        var tally = account.tally();
        var gates = new ArrayList<Tally.Gate>(tally.gates().size());
        var day = 0;
        for (var rule : account.phase().rules()) {
            if (rule instanceof Rule.MinTradingDays days) {
                var gate = gate(tally, days.id());
                gates.addLast(
                        new Tally.Gate(days.id(), gate.count() + (event.traded().get(day) ? 1 : 0), false, List.of()));
                day++;
            }
            if (rule instanceof Rule.MinTrades trades) {
                var gate = gate(tally, trades.id());
                var anew = trades.period() == Rule.Period.DAY;
                gates.addLast(anew ? new Tally.Gate(trades.id(), 0, false, List.of()) : gate);
            }
        }
        return new Tally(event.next(), event.balance(), tally.days() + 1, gates, tally.trips());
    }

    private static Tally counted(Account account, Symbol symbol, Tally.@Nullable Trip running, Trade trade) {
        var tally = account.tally();
        var gates = new ArrayList<Tally.Gate>(tally.gates().size());
        for (var rule : account.phase().rules()) {
            if (rule instanceof Rule.MinTradingDays days) {
                var gate = gate(tally, days.id());
                gates.addLast(
                        new Tally.Gate(gate.rule(), gate.count(), gate.today() || counts(days, trade), gate.largest()));
            }
            if (rule instanceof Rule.MinTrades trades) {
                gates.addLast(counted(trades, gate(tally, trades.id()), trade));
            }
        }
        return new Tally(
                tally.dayRoll(), tally.dayBalance(), tally.days(), gates, trips(tally.trips(), symbol, running));
    }

    private static boolean counts(Rule.MinTradingDays rule, Trade trade) {
        var valueLeast = trade.capital().percent(rule.valueLeast(), Rounding.UP);
        var trip = trade.trip();
        return switch (rule.counts()) {
            case OPENED -> trade.opens() && trade.cost().compareTo(valueLeast) >= 0;
            case CLOSED ->
                trip != null
                        && trip.largest().compareTo(valueLeast) >= 0
                        && trip.realised().absolute().compareTo(trip.largest().percent(rule.resultLeast(), Rounding.UP))
                                >= 0;
            case MOVED -> false;
        };
    }

    private static Tally.Gate counted(Rule.MinTrades rule, Tally.Gate gate, Trade trade) {
        var trip = trade.trip();
        var size = switch (rule.counts()) {
            case ROUND_TRIPS -> trip == null ? null : trip.largest();
            case ORDERS -> trade.firstFill() ? trade.notional() : null;
        };
        if (size == null) {
            return gate;
        }
        var largest = new ArrayList<Money>(rule.trades());
        for (var other : gate.largest()) {
            largest.addLast(other);
        }
        var at = 0;
        while (at < largest.size() && largest.get(at).compareTo(size) >= 0) {
            at++;
        }
        largest.add(at, size);
        var kept = largest.subList(0, Math.min(largest.size(), rule.trades()));
        return new Tally.Gate(gate.rule(), gate.count() + 1, false, kept);
    }

    private static Tally.Gate gate(Tally tally, String rule) {
        for (var gate : tally.gates()) {
            if (gate.rule().equals(rule)) {
                return gate;
            }
        }
        throw new IllegalStateException("no gate " + rule);
    }

    private static Tally.@Nullable Trip trip(Tally tally, Symbol symbol) {
        for (var trip : tally.trips()) {
            if (trip.symbol().equals(symbol)) {
                return trip;
            }
        }
        return null;
    }

    private static List<Tally.Trip> trips(List<Tally.Trip> trips, Symbol symbol, Tally.@Nullable Trip running) {
        var next = new ArrayList<Tally.Trip>(trips.size() + 1);
        var at = 0;
        for (var trip : trips) {
            var order = trip.symbol().compareTo(symbol);
            at += order < 0 ? 1 : 0;
            if (order != 0) {
                next.addLast(trip);
            }
        }
        if (running != null) {
            next.add(at, running);
        }
        return next;
    }
}
