package assay.domain.step;

import assay.domain.account.CloseReason;
import assay.domain.account.Event;
import assay.domain.account.Finding;
import assay.domain.account.RuleState;
import assay.domain.account.Watch;
import assay.domain.number.Money;
import assay.domain.number.Rounding;
import assay.domain.rule.Effect;
import assay.domain.rule.Evaluation;
import assay.domain.rule.Rule.LossRule;
import assay.domain.rule.Trail;
import assay.domain.tape.TapeUse;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The loss rules against one valuation: touches, clearings, violations, and what follows from them.
 *
 * <p>An account with positions is judged at the entries that are marks, themselves trusted, of an instrument it holds.
 * An account without is worth its balance, of which there is no doubt: it is judged wherever that may have changed, and
 * at every entry while a floor is touched.
 */
final class Judgement {
    /** What an account that lost everything fails by; no rule of a pack may take this id. */
    private static final String EQUITY = "equity";

    private final Turn turn;
    private final Basis basis;
    private final Valuation valuation;
    private @Nullable String breached;
    private boolean paused;

    private Judgement(Turn turn, Basis basis) {
        this.turn = turn;
        this.basis = basis;
        this.valuation = Valuation.of(turn, basis);
    }

    /** Judges the account at the marks in force; may end it, pause it, warn, or pass it. */
    static void now(Turn turn) {
        var judgement = new Judgement(turn, Basis.NOW);
        if (!judgement.valuation.known()) {
            return;
        }
        for (var rule : turn.phase().rules()) {
            if (rule instanceof LossRule loss) {
                judgement.judge(loss, false);
            }
        }
        judgement.conclude();
        if (turn.isActive() && !judgement.paused) {
            Warnings.raise(turn, judgement.valuation);
            Passing.consider(turn, judgement.valuation);
        }
    }

    /** Judges one rule's floor on the last state, at its reset. A hold is not completed here, only by a mark. */
    static void atReset(Turn turn, LossRule rule) {
        var judgement = new Judgement(turn, Basis.BEFORE);
        if (judgement.valuation.known()) {
            judgement.judge(rule, true);
            judgement.conclude();
        }
    }

    private void judge(LossRule rule, boolean atReset) {
        var state = turn.account().rule(rule.id());
        if (state == null || state.pausedUntil() != null) {
            return;
        }
        var loss = rule.loss();
        if (!atReset) {
            lift(rule, state);
        }
        if (loss.evaluation() == Evaluation.CLOSE && !atReset) {
            return;
        }
        var floor = Floor.of(turn, loss, state);
        var value = Floor.value(valuation, loss, turn.account().ledger());
        if (floor.isBroken(value, loss.comparison())) {
            broken(rule, state, new Standing(floor, value), atReset);
        } else if (state.isTouched()) {
            Memory.release(turn.sight(), rule.id());
            turn.tell(new Event.FloorCleared(turn.uses(), rule.id(), value, floor.floor()));
        }
    }

    private record Standing(Floor floor, Money value) {}

    /** The watermark is the plain maximum over judged marks, all of them trusted. */
    private void lift(LossRule rule, RuleState state) {
        if (rule.loss().trail() != Trail.INSTANT || !valuation.trusted()) {
            return;
        }
        var reading = Floor.reading(valuation, rule.loss(), turn.account().ledger());
        var peak = turn.sight().peak(rule.id());
        if (reading.compareTo(peak == null ? state.anchor() : peak.value()) > 0) {
            Memory.peak(
                    turn.sight(),
                    new Watch.Peak(rule.id(), reading, turn.entry().sequence()));
        }
    }

    private void broken(LossRule rule, RuleState state, Standing standing, boolean atReset) {
        var loss = rule.loss();
        var finding = finding(rule, standing);
        var entry = turn.entry();
        if (!state.isTouched()) {
            turn.tell(new Event.FloorTouched(turn.uses(), entry.at(), entry.sequence(), finding));
        }
        var holding = held(rule, state.isTouched() && !atReset);
        var capital = turn.phase().capital();
        var distance = capital.times(loss.hold().atOnceBeyond(), Rounding.UP);
        var atOnce = standing.floor().floor().minus(standing.value()).compareTo(distance) > 0;
        var closes = loss.evaluation() == Evaluation.CLOSE;
        var elapsed = !atReset
                && !entry.at().isBefore(holding.since().plus(loss.hold().duration()));
        if (atOnce || closes || elapsed || loss.hold().duration().isZero()) {
            violated(rule, finding, holding, atOnce);
        }
    }

    /** The hold that runs, with this judged entry in it. */
    private Watch.Holding held(LossRule rule, boolean running) {
        var sight = turn.sight();
        var before = running ? sight.holding(rule.id()) : null;
        var entry = turn.entry();
        var judged = before == null ? new ArrayList<TapeUse>() : new ArrayList<>(before.judged());
        judged.addLast(entry.use());
        var holding = before == null
                ? new Watch.Holding(rule.id(), entry.at(), entry.sequence(), judged)
                : new Watch.Holding(rule.id(), before.since(), before.sequence(), judged);
        Memory.hold(sight, holding);
        return holding;
    }

    private void violated(LossRule rule, Finding finding, Watch.Holding holding, boolean atOnce) {
        var state = turn.account().rule(rule.id());
        var touchedAt = state == null ? null : state.touchedAt();
        if (state == null || touchedAt == null) {
            throw new IllegalStateException("violated without a touch: " + rule.id());
        }
        for (var use : holding.judged()) {
            turn.sight().cite(use);
        }
        var until = rule.effect() == Effect.PAUSE ? state.reset() : null;
        Memory.release(turn.sight(), rule.id());
        turn.tell(new Event.RuleViolated(
                turn.uses(), rule.effect(), finding, touchedAt, state.touched(), holding.since(), atOnce, until));
        if (rule.effect() == Effect.PAUSE) {
            paused = true;
        } else if (breached == null) {
            breached = rule.id();
        }
    }

    /** After every rule had its line: equity at zero, the end, or the pause. */
    private void conclude() {
        var reason = CloseReason.VIOLATION;
        if (!valuation.equity().isPositive()) {
            turn.tell(new Event.EquityExhausted(
                    turn.uses(), valuation.balance(), valuation.equity(), Valuation.terms(turn, basis)));
            reason = breached == null ? CloseReason.EQUITY_EXHAUSTED : reason;
            breached = breached == null ? EQUITY : breached;
        }
        if (breached != null) {
            turn.tell(new Event.AccountFailed(turn.uses(), breached));
        }
        if (breached != null || paused) {
            Closing.everything(turn, reason, basis);
        }
    }

    private Finding finding(LossRule rule, Standing standing) {
        var floor = standing.floor();
        return new Finding(
                rule.id(),
                floor.hung(),
                floor.anchor(),
                floor.anchorSequence(),
                floor.floor(),
                standing.value(),
                rule.loss().comparison(),
                valuation.balance(),
                valuation.equity(),
                Valuation.terms(turn, basis));
    }
}
