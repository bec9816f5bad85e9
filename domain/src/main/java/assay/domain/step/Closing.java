package assay.domain.step;

import assay.domain.account.CancelReason;
import assay.domain.account.CloseReason;
import assay.domain.account.Event;
import assay.domain.account.RuleState;
import assay.domain.instrument.Liquidity;
import assay.domain.number.Decimal;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Rounding;
import assay.domain.position.Position;

/** The account itself closing what is open: orders cancelled, positions whole at the consolidated bid or ask. */
final class Closing {
    private Closing() {}

    /** Cancels every order and closes every position that has a trusted mark; the others close at their next one. */
    static void everything(Turn turn, CloseReason reason, Basis basis) {
        orders(turn);
        for (var position : turn.account().positions()) {
            atMark(turn, position, reason, basis);
        }
        if (turn.account().status().ended()) {
            Memory.end(turn.sight());
        }
    }

    static void orders(Turn turn) {
        for (var order : turn.account().orders()) {
            turn.tell(new Event.OrderCancelled(turn.uses(), order.id(), CancelReason.CLOSING, order.remaining()));
        }
    }

    /** Closes what had to wait for a trusted mark: after the end, and while a rule pauses trading. */
    static void pending(Turn turn) {
        var status = turn.account().status();
        if (!status.ended() && !isPaused(turn)) {
            return;
        }
        for (var position : turn.account().positions()) {
            atMark(turn, position, reason(turn), Basis.NOW);
        }
    }

    private static CloseReason reason(Turn turn) {
        return switch (turn.account().status()) {
            case PASSED -> CloseReason.PASS;
            case EXPIRED -> CloseReason.EXPIRY;
            case GIVEN_UP -> CloseReason.GIVEN_UP;
            case FAILED, ACTIVE, UNOPENED, HALTED -> CloseReason.VIOLATION;
        };
    }

    static boolean isPaused(Turn turn) {
        for (var rule : turn.account().rules()) {
            if (isPaused(rule)) {
                return true;
            }
        }
        return false;
    }

    static boolean isPaused(RuleState rule) {
        return rule.pausedUntil() != null;
    }

    private static void atMark(Turn turn, Position position, CloseReason reason, Basis basis) {
        var pricing = Pricing.of(turn, position, basis);
        if (pricing != null && !pricing.doubted()) {
            var notional = pricing.best().times(position.quantity().absolute());
            close(turn, position, new Leg(pricing.best(), notional, reason));
        }
    }

    /** How a position closes: at which price, for which notional, and why. */
    record Leg(Price price, Money notional, CloseReason reason) {
        static Leg of(Position position, Money notional, CloseReason reason) {
            var price = Decimal.quotient(
                    notional.units(), position.quantity().absolute().units(), Rounding.HALF_EVEN);
            return new Leg(new Price(price), notional, reason);
        }
    }

    /** Closes a position whole, with the venue's taker fee. */
    static void close(Turn turn, Position position, Leg leg) {
        var offer = Offer.of(turn, position.symbol());
        if (offer != null) {
            settle(turn, position, leg, offer.fees().fee(leg.notional(), Liquidity.TAKER));
        }
    }

    /** Closes a position whole for a fee already known. */
    static void settle(Turn turn, Position position, Leg leg, Money fee) {
        var realised = position.profitFor(leg.notional());
        var balance = turn.account().balance().plus(realised).minus(fee);
        turn.tell(new Event.PositionClosed(
                turn.uses(),
                position.symbol(),
                position.quantity(),
                leg.price(),
                leg.notional(),
                fee,
                realised,
                leg.reason(),
                balance));
        Trust.released(turn, position.symbol());
    }
}
