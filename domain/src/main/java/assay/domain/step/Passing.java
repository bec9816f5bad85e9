package assay.domain.step;

import assay.domain.account.Account;
import assay.domain.account.CloseReason;
import assay.domain.account.Event;
import assay.domain.instrument.Liquidity;
import assay.domain.number.Money;
import assay.domain.number.Rounding;
import assay.domain.order.Side;
import assay.domain.position.Position;
import assay.domain.rule.Comparison;
import assay.domain.rule.Measure;
import assay.domain.rule.Rule.ProfitTarget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a phase is passed: every target and gate met, every mark trusted, no floor touched, not frozen or paused.
 * What is still open is then closed by walking the venue's book, fees paid, and counts for what that brings.
 */
final class Passing {
    private Passing() {}

    /** One position closed into the book. */
    private record Exit(Position position, Money notional, Money fee) {}

    static void consider(Turn turn, Valuation valuation) {
        var account = turn.account();
        if (!valuation.trusted() || account.frozen() || isHeldBack(account) || !Gates.areMet(account)) {
            return;
        }
        var first = first(turn, valuation);
        if (first == null) {
            return;
        }
        var exits = exits(turn);
        if (exits == null) {
            return;
        }
        var value = account.balance();
        for (var exit : exits) {
            value = value.plus(exit.position().profitFor(exit.notional())).minus(exit.fee());
        }
        if (areReached(account, value)) {
            pass(turn, first, value, exits);
        }
    }

    private static boolean isHeldBack(Account account) {
        for (var rule : account.rules()) {
            if (rule.isTouched() || Closing.isPaused(rule)) {
                return true;
            }
        }
        return false;
    }

    /** The first target, if all look reached at the marks; the book decides. */
    private static @Nullable ProfitTarget first(Turn turn, Valuation valuation) {
        ProfitTarget first = null;
        for (var rule : turn.phase().rules()) {
            if (rule instanceof ProfitTarget target) {
                first = first == null ? target : first;
                var value = target.measure() == Measure.BALANCE ? valuation.balance() : valuation.equity();
                var open = target.flat() && !turn.isFlat();
                if (open || !isReached(target, value, turn.phase().capital())) {
                    return null;
                }
            }
        }
        return first;
    }

    private static boolean areReached(Account account, Money value) {
        for (var rule : account.phase().rules()) {
            if (rule instanceof ProfitTarget target
                    && !isReached(target, value, account.phase().capital())) {
                return false;
            }
        }
        return true;
    }

    static boolean isReached(ProfitTarget target, Money value, Money capital) {
        var order = value.compareTo(level(target, capital));
        return target.comparison() == Comparison.TOUCH ? order >= 0 : order > 0;
    }

    /** capital + target, rounded up. */
    static Money level(ProfitTarget target, Money capital) {
        return capital.plus(target.target().sum(capital, capital, Rounding.UP));
    }

    /** Every position walked out of the book, or nothing if the book does not hold them all. */
    private static @Nullable List<Exit> exits(Turn turn) {
        var exits = new ArrayList<Exit>();
        for (var position : turn.account().positions()) {
            var offer = Offer.of(turn, position.symbol());
            var side = position.isLong() ? Side.SELL : Side.BUY;
            var depth = Depth.of(turn, position.symbol(), side);
            if (offer == null || depth == null) {
                return null;
            }
            var wanted = position.quantity().absolute();
            var walk = depth.walk(wanted, null);
            if (!walk.quantity().equals(wanted)) {
                return null;
            }
            var fee = Money.ZERO;
            for (var level : walk.levels()) {
                fee = fee.plus(offer.fees().fee(level.price().times(level.size()), Liquidity.TAKER));
            }
            exits.addLast(new Exit(position, walk.notional(), fee));
        }
        return exits;
    }

    private static void pass(Turn turn, ProfitTarget target, Money value, List<Exit> exits) {
        var opening = turn.account().genesis();
        var last = opening.phase() == opening.pack().phases().size() - 1;
        var level = level(target, turn.phase().capital());
        turn.tell(new Event.PhasePassed(turn.uses(), target.id(), value, level, last));
        Closing.orders(turn);
        for (var exit : exits) {
            var leg = Closing.Leg.of(exit.position(), exit.notional(), CloseReason.PASS);
            Closing.settle(turn, exit.position(), leg, exit.fee());
        }
        Memory.end(turn.sight());
    }
}
