package assay.simulation.engine;

import assay.domain.number.Rounding;
import assay.domain.rule.Anchor;
import assay.domain.rule.Comparison;
import assay.domain.rule.Costs;
import assay.domain.rule.Effect;
import assay.domain.rule.Evaluation;
import assay.domain.rule.Limit;
import assay.domain.rule.Lock;
import assay.domain.rule.Measure;
import assay.domain.rule.Phase;
import assay.domain.rule.Rule;
import assay.domain.rule.Trail;

/**
 * A loss rule in whole numbers; amounts in units of 10⁻⁸.
 *
 * @param fixed the limit, or -1 when it is a percentage of the anchor
 * @param percent of the anchor, on {@link Percent}'s grid
 * @param trigger balance from which the floor jumps, {@code Long.MAX_VALUE} for never
 * @param level where it locks, {@code Long.MAX_VALUE} for nowhere
 * @param atOnce a floor broken by more than this needs no hold
 * @param holds whether it has a hold at all
 * @param strict whether touching the floor is not enough
 * @param resets whether it has readings at the roll
 */
record LossRow(
        String id,
        boolean daily,
        boolean pauses,
        boolean atClose,
        Measure measure,
        Anchor anchor,
        Trail trail,
        Costs costs,
        long fixed,
        long percent,
        long trigger,
        long level,
        long atOnce,
        boolean holds,
        boolean strict,
        boolean resets) {

    static LossRow of(Rule.LossRule rule, Phase phase) {
        var loss = rule.loss();
        var capital = phase.capital();
        var ofAnchor = loss.limit() instanceof Limit.Percent(var _, var of) && of == Limit.Of.ANCHOR;
        var percent = loss.limit() instanceof Limit.Percent(var share, var _) ? Percent.of(share) : 0;
        var trigger = loss.lock() instanceof Lock.Jump(var at, var _)
                ? capital.plus(at).units()
                : Long.MAX_VALUE;
        var level = switch (loss.lock()) {
            case Lock.None _ -> Long.MAX_VALUE;
            case Lock.At(var at) -> capital.plus(at).units();
            case Lock.Jump(var _, var at) -> capital.plus(at).units();
        };
        return new LossRow(
                rule.id(),
                rule instanceof Rule.DailyLoss,
                rule.effect() == Effect.PAUSE,
                loss.evaluation() == Evaluation.CLOSE,
                loss.measure(),
                loss.anchor(),
                loss.trail(),
                loss.costs(),
                ofAnchor ? -1 : loss.limit().sum(capital, capital, Rounding.UP).units(),
                percent,
                trigger,
                level,
                capital.times(loss.hold().atOnceBeyond(), Rounding.UP).units(),
                !loss.hold().duration().isZero(),
                loss.comparison() == Comparison.PASS_THROUGH,
                resets(rule));
    }

    private static boolean resets(Rule.LossRule rule) {
        var loss = rule.loss();
        var fixed = loss.anchor() == Anchor.INITIAL || loss.trail() == Trail.INSTANT;
        return rule instanceof Rule.DailyLoss
                || !fixed
                || loss.evaluation() == Evaluation.CLOSE
                || rule.effect() == Effect.PAUSE;
    }

    /** anchor - limit, rounded down, under the lock. */
    long floor(long from) {
        if (from >= trigger) {
            return level;
        }
        var floor = from - (fixed < 0 ? Percent.up(from, percent) : fixed);
        return trigger == Long.MAX_VALUE ? Math.min(floor, level) : floor;
    }

    boolean isBroken(long value, long floor) {
        return strict ? value < floor : value <= floor;
    }

    long value(long balance, long equity) {
        return switch (measure) {
            case BALANCE -> balance;
            case EQUITY -> equity;
            case LOWER -> Math.min(balance, equity);
        };
    }

    long reading(long balance, long equity) {
        return switch (anchor) {
            case INITIAL, BALANCE -> balance;
            case EQUITY -> equity;
            case HIGHER -> Math.max(balance, equity);
        };
    }

    /** Costs that do not count, added back to what is measured and read. */
    long uncounted(long fees, long financing) {
        return switch (costs) {
            case ALL -> 0;
            case FEES -> financing;
            case FINANCING -> fees;
            case NONE -> fees + financing;
        };
    }
}
