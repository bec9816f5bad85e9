package assay.domain.step;

import assay.domain.account.RuleState;
import assay.domain.number.Decimal;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Rounding;
import assay.domain.position.Position;
import assay.domain.rule.Measure;
import assay.domain.rule.Rule;
import assay.domain.rule.Rule.LossRule;
import assay.domain.step.Headroom.Binding;
import assay.domain.step.Headroom.Room;
import assay.domain.step.Headroom.Standing;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The room of each rule, reckoned with the worst case of every doubt. */
final class Rooms {
    private Rooms() {}

    static Headroom of(Turn turn) {
        var valuation = Valuation.of(turn, Basis.NOW).worstCase();
        var rooms = new ArrayList<Room>();
        Room least = null;
        for (var rule : turn.phase().rules()) {
            var room = room(turn, rule, valuation);
            rooms.addLast(room);
            var left = room.room();
            var most = least == null ? null : least.room();
            if (left != null && (most == null || left.compareTo(most) < 0)) {
                least = room;
            }
        }
        return new Headroom(
                valuation.balance(), valuation.equityOrNothing(), rooms, least == null ? null : least.rule());
    }

    private static Room room(Turn turn, Rule rule, Valuation valuation) {
        var account = turn.account();
        return switch (rule) {
            case LossRule loss -> loss(turn, loss, valuation);
            case Rule.ProfitTarget target -> target(turn, target, valuation);
            case Rule.MinTradingDays days -> counted(rule, Gates.days(account, days), days.days());
            case Rule.MinTrades trades -> counted(rule, Gates.trades(account, trades), trades.trades());
            case Rule.MaxRiskPerTrade risk -> risk(turn, risk);
            case Rule.MaxDuration duration -> duration(duration, account.tally().days());
        };
    }

    private static Room target(Turn turn, Rule.ProfitTarget rule, Valuation valuation) {
        var capital = turn.phase().capital();
        var value = rule.measure() == Measure.BALANCE ? valuation.balance() : valuation.equity();
        var open = rule.flat() && !turn.isFlat();
        var met = !open && Passing.isReached(rule, value, capital);
        return gate(rule, met, value.toString(), Passing.level(rule, capital).toString());
    }

    private static Room risk(Turn turn, Rule.MaxRiskPerTrade rule) {
        var stake = Money.ZERO;
        for (var position : turn.account().positions()) {
            stake = stake.max(Risk.open(turn, rule, position.symbol()));
        }
        var limit = Risk.limit(turn, rule).toString();
        return measured(rule, Standing.OK, stake.toString(), limit);
    }

    private static Room duration(Rule.MaxDuration rule, int days) {
        var standing = days >= rule.days() ? Standing.VIOLATED : Standing.OK;
        return measured(rule, standing, Integer.toString(days), Integer.toString(rule.days()));
    }

    private static Room counted(Rule rule, int count, int wanted) {
        return gate(rule, count >= wanted, Integer.toString(count), Integer.toString(wanted));
    }

    private static Room gate(Rule rule, boolean met, String value, String target) {
        return measured(rule, met ? Standing.MET : Standing.NOT_MET, value, target);
    }

    private static Room measured(Rule rule, Standing standing, String value, String target) {
        return new Room(rule.id(), rule.kind(), rule.effect(), standing, value, null, target, null, null);
    }

    private static Room loss(Turn turn, LossRule rule, Valuation valuation) {
        var state = turn.account().rule(rule.id());
        if (state == null) {
            throw new IllegalStateException("no state of rule " + rule.id());
        }
        var floor = Floor.of(turn, rule.loss(), state);
        var value = Floor.value(valuation, rule.loss(), turn.account().ledger());
        return new Room(
                rule.id(),
                rule.kind(),
                rule.effect(),
                standing(state),
                value.toString(),
                floor.floor(),
                null,
                value.minus(floor.floor()),
                binding(turn, rule, value.minus(floor.floor())));
    }

    private static Standing standing(RuleState state) {
        if (state.violated()) {
            return Standing.VIOLATED;
        }
        return state.isTouched() ? Standing.TOUCHED : Standing.OK;
    }

    /** Where the room would be used up if one held instrument alone moved; a measure of the balance binds nowhere. */
    private static @Nullable Binding binding(Turn turn, LossRule rule, Money room) {
        var position = largest(turn);
        var pricing = position == null ? null : Pricing.of(turn, position, Basis.NOW);
        if (position == null || pricing == null || rule.loss().measure() == Measure.BALANCE) {
            return null;
        }
        var way = Decimal.quotient(room.units(), position.quantity().absolute().units(), Rounding.DOWN);
        var from = pricing.worst().units();
        var price = position.isLong() ? Decimal.minus(from, way) : Decimal.plus(from, way);
        return price > 0 ? new Binding(position.symbol(), new Price(price)) : null;
    }

    private static @Nullable Position largest(Turn turn) {
        Position largest = null;
        for (var position : turn.account().positions()) {
            if (largest == null || position.cost().compareTo(largest.cost()) > 0) {
                largest = position;
            }
        }
        return largest;
    }

    /** The room of one loss rule if the equity were what it is plus this. */
    static Money roomWith(Turn turn, LossRule rule, Money change) {
        var now = Valuation.of(turn, Basis.NOW).worstCase();
        var then = new Valuation(
                now.balance().plus(change),
                now.equity().plus(change),
                now.worst().plus(change),
                now.trusted(),
                now.known());
        var state = turn.account().rule(rule.id());
        if (state == null) {
            throw new IllegalStateException("no state of rule " + rule.id());
        }
        var floor = Floor.of(turn, rule.loss(), state);
        return Floor.value(then, rule.loss(), turn.account().ledger()).minus(floor.floor());
    }
}
