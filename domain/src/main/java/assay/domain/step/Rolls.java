package assay.domain.step;

import assay.domain.account.CloseReason;
import assay.domain.account.Event;
import assay.domain.account.RuleState;
import assay.domain.number.Money;
import assay.domain.number.Rounding;
import assay.domain.rule.Anchor;
import assay.domain.rule.Effect;
import assay.domain.rule.Evaluation;
import assay.domain.rule.Reset;
import assay.domain.rule.Rule;
import assay.domain.rule.Rule.LossRule;
import assay.domain.rule.Trail;
import assay.domain.tape.DocumentContent;
import assay.domain.tape.TapeBody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Day rolls, resets and deadlines that are due, in instant order and before the entry's own price. At one instant the
 * day rolls first, so that its financing belongs to the day that ends; then rules reset in pack order.
 */
final class Rolls {
    private Rolls() {}

    /** Whether anything is due at the current entry. */
    static boolean areDue(Turn turn) {
        if (!turn.account().tally().dayRoll().isAfter(turn.at())) {
            return true;
        }
        for (var rule : turn.account().rules()) {
            if (isDue(rule, turn.at())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDue(RuleState rule, Instant at) {
        var reset = rule.reset();
        return reset != null && !reset.isAfter(at);
    }

    static void apply(Turn turn) {
        if (areDue(turn)) {
            turn.sight().readAll();
            while (turn.isActive() && areDue(turn)) {
                next(turn);
            }
        }
    }

    private static void next(Turn turn) {
        var day = turn.account().tally().dayRoll();
        var first = first(turn);
        var reset = first == null ? null : first.reset();
        if (first == null || reset == null || !reset.isBefore(day)) {
            day(turn, day);
            return;
        }
        for (var rule : turn.phase().rules()) {
            if (rule instanceof LossRule loss && loss.id().equals(first.rule())) {
                reset(turn, loss, reset);
                return;
            }
        }
    }

    /** The rule that resets first; of several at one instant the first in pack order. */
    private static @Nullable RuleState first(Turn turn) {
        RuleState first = null;
        for (var rule : turn.account().rules()) {
            var reset = rule.reset();
            var earliest = first == null ? null : first.reset();
            if (reset != null && (earliest == null || reset.isBefore(earliest))) {
                first = rule;
            }
        }
        return first;
    }

    private static void day(Turn turn, Instant roll) {
        var valuation = Valuation.of(turn, Basis.LAST_GOOD);
        var charges = charges(turn);
        var paid = Money.ZERO;
        for (var charge : charges) {
            paid = paid.plus(charge.amount());
        }
        var balance = turn.account().balance().minus(paid);
        turn.tell(new Event.DayRolled(
                turn.uses(),
                roll,
                following(turn, turn.account().genesis().pack().day(), roll),
                traded(turn),
                charges,
                !valuation.trusted(),
                balance,
                valuation.equity().minus(paid)));
        expire(turn, roll);
    }

    private static List<Event.Financing> charges(Turn turn) {
        var charges = new ArrayList<Event.Financing>();
        if (turn.phase().financing().isZero()) {
            return charges;
        }
        for (var position : turn.account().positions()) {
            var pricing = Pricing.of(turn, position, Basis.LAST_GOOD);
            if (pricing != null) {
                var notional = pricing.reference().times(position.quantity().absolute());
                var amount = notional.times(turn.phase().financing(), Rounding.UP);
                charges.addLast(new Event.Financing(position.symbol(), notional, amount));
            }
        }
        return charges;
    }

    private static List<Boolean> traded(Turn turn) {
        var traded = new ArrayList<Boolean>();
        for (var rule : turn.phase().rules()) {
            if (rule instanceof Rule.MinTradingDays days) {
                traded.addLast(hasTraded(turn, days));
            }
        }
        return List.copyOf(traded);
    }

    private static boolean hasTraded(Turn turn, Rule.MinTradingDays rule) {
        var account = turn.account();
        if (rule.counts() == Rule.DayCounts.MOVED) {
            var least = turn.phase().capital().percent(rule.resultLeast(), Rounding.UP);
            var moved = account.balance().minus(account.tally().dayBalance()).absolute();
            return moved.compareTo(least) >= 0;
        }
        for (var gate : account.tally().gates()) {
            if (gate.rule().equals(rule.id())) {
                return gate.today();
            }
        }
        return false;
    }

    private static void expire(Turn turn, Instant roll) {
        for (var rule : turn.phase().rules()) {
            if (turn.isActive()
                    && rule instanceof Rule.MaxDuration duration
                    && turn.account().tally().days() >= duration.days()) {
                turn.tell(new Event.AccountExpired(turn.uses(), duration.id(), roll));
                Closing.everything(turn, CloseReason.EXPIRY, Basis.BEFORE);
            }
        }
    }

    private static void reset(Turn turn, LossRule rule, Instant roll) {
        Judgement.atReset(turn, rule);
        if (!turn.isActive()) {
            return;
        }
        var state = turn.account().rule(rule.id());
        if (state == null) {
            throw new IllegalStateException("no state of rule " + rule.id());
        }
        var valuation = Valuation.of(turn, Basis.LAST_GOOD);
        var before = Floor.of(turn, rule.loss(), state).anchor();
        var anchor = anchor(turn, rule, state, valuation);
        Memory.release(turn.sight(), rule.id());
        if (rule instanceof Rule.DailyLoss) {
            Memory.forgetPeak(turn.sight(), rule.id());
        }
        turn.tell(new Event.AnchorMoved(
                turn.uses(),
                rule.id(),
                roll,
                following(turn, rule.loss().reset(), roll),
                before,
                anchor,
                Floor.under(anchor, turn.phase().capital(), rule.loss()),
                !valuation.trusted(),
                valuation.balance(),
                valuation.equity()));
        if (rule.loss().evaluation() == Evaluation.TICK) {
            Judgement.atReset(turn, rule);
        }
    }

    /** The new reading; a CLOSE trail never falls, an overall INSTANT trail keeps its own. */
    private static Money anchor(Turn turn, LossRule rule, RuleState state, Valuation valuation) {
        var loss = rule.loss();
        if (loss.anchor() == Anchor.INITIAL) {
            return turn.phase().capital();
        }
        var reading = Floor.reading(valuation, loss, turn.account().ledger());
        if (!valuation.known()) {
            return state.anchor();
        }
        return switch (loss.trail()) {
            case NONE -> reading;
            case CLOSE -> reading.max(state.anchor());
            case INSTANT -> rule instanceof Rule.DailyLoss ? reading : state.anchor();
        };
    }

    /** Whether a rule has resets at all. */
    static boolean resets(LossRule rule) {
        var loss = rule.loss();
        var fixed = loss.anchor() == Anchor.INITIAL || loss.trail() == Trail.INSTANT;
        return rule instanceof Rule.DailyLoss
                || !fixed
                || loss.evaluation() == Evaluation.CLOSE
                || rule.effect() == Effect.PAUSE;
    }

    /** The next time of day after an instant. */
    private static Instant following(Turn turn, Reset reset, Instant after) {
        var next = next(turn, reset, after);
        if (next == null) {
            throw new IllegalStateException("the calendar lost zone " + reset.zone());
        }
        return next;
    }

    /** The next time of day after an instant, absent when the tape's calendar does not know the zone. */
    static @Nullable Instant next(Turn turn, Reset reset, Instant after) {
        var calendar = turn.sight().calendar();
        if (calendar != null && calendar.body() instanceof TapeBody.Calendar(var hash)) {
            var entry = turn.sight().document(hash);
            if (entry != null
                    && entry.body() instanceof TapeBody.Document document
                    && document.content() instanceof DocumentContent.Zones zones) {
                var offsets = zones.of(reset.zone());
                return offsets == null ? null : offsets.next(after, reset.time());
            }
        }
        return null;
    }
}
