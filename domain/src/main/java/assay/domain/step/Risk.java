package assay.domain.step;

import assay.domain.account.DenialReason;
import assay.domain.instrument.Symbol;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Rounding;
import assay.domain.order.OrderType;
import assay.domain.order.Side;
import assay.domain.position.Position;
import assay.domain.rule.Rule.Aggregate;
import assay.domain.rule.Rule.MaxRiskPerTrade;
import assay.domain.rule.Rule.RiskBasis;
import org.jspecify.annotations.Nullable;

/** What an order puts at stake against the rules that bound it; fees are not counted. */
final class Risk {
    private Risk() {}

    static @Nullable DenialReason tooHigh(Turn turn, Intent intent) {
        for (var rule : turn.phase().rules()) {
            if (rule instanceof MaxRiskPerTrade risk
                    && risk.stopRequired()
                    && intent.order().stopLoss() == null) {
                return new DenialReason.StopLossMissing(risk.id());
            }
        }
        for (var rule : turn.phase().rules()) {
            if (rule instanceof MaxRiskPerTrade risk) {
                var stake = stake(turn, risk, intent);
                var limit = limit(turn, risk);
                if (stake.compareTo(limit) > 0) {
                    return new DenialReason.RiskTooHigh(risk.id(), stake, limit);
                }
            }
        }
        return null;
    }

    static Money limit(Turn turn, MaxRiskPerTrade rule) {
        return rule.limit().sum(turn.phase().capital(), turn.account().balance(), Rounding.DOWN);
    }

    private static Money stake(Turn turn, MaxRiskPerTrade rule, Intent intent) {
        var own = of(rule, intent.size(), intent.order().stopLoss());
        return rule.aggregate() == Aggregate.ORDER
                ? own
                : own.plus(open(turn, rule, intent.order().symbol()));
    }

    /** What the position and the open orders of an instrument put at stake. */
    static Money open(Turn turn, MaxRiskPerTrade rule, Symbol symbol) {
        var stake = Money.ZERO;
        for (var order : turn.account().orders()) {
            var limit = order.limit();
            if (order.symbol().equals(symbol)
                    && order.type() == OrderType.LIMIT
                    && limit != null
                    && !order.reduceOnly()) {
                var size = new Fill.Size(order.side(), order.remaining(), limit.times(order.remaining()));
                stake = stake.plus(of(rule, size, order.stopLoss()));
            }
        }
        var position = turn.account().position(symbol);
        return position == null ? stake : stake.plus(held(turn, rule, position));
    }

    private static Money of(MaxRiskPerTrade rule, Fill.Size size, @Nullable Price stop) {
        if (rule.basis() == RiskBasis.COST || stop == null) {
            return size.notional();
        }
        return loss(size.side() == Side.BUY, size.notional(), stop.times(size.quantity()));
    }

    private static Money loss(boolean bought, Money cost, Money proceeds) {
        return (bought ? cost.minus(proceeds) : proceeds.minus(cost)).max(Money.ZERO);
    }

    /** The loss at the stops that cover a position, and the whole cost of what none covers. */
    private static Money held(Turn turn, MaxRiskPerTrade rule, Position position) {
        if (rule.basis() == RiskBasis.COST) {
            return position.cost();
        }
        var bare = position.quantity().absolute();
        var stake = Money.ZERO;
        for (var order : turn.account().orders()) {
            var stop = order.stop();
            if (order.symbol().equals(position.symbol()) && stop != null && bare.isPositive()) {
                var covered = bare.min(order.remaining());
                stake = stake.plus(loss(position.isLong(), position.costOf(covered), stop.times(covered)));
                bare = bare.minus(covered);
            }
        }
        return bare.isPositive() ? stake.plus(position.costOf(bare)) : stake;
    }
}
