package assay.domain.step;

import assay.domain.rule.Anchor;
import assay.domain.rule.Comparison;
import assay.domain.rule.Costs;
import assay.domain.rule.Limit;
import assay.domain.rule.Lock;
import assay.domain.rule.Loss;
import assay.domain.rule.Rule;
import assay.domain.rule.Trail;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One loss rule kept by hand: its anchor, peak, touch and hold, in big decimals and the JDK's own zones. */
final class NaiveFloor {
    final Rule.LossRule rule;
    final BigDecimal capital;
    BigDecimal anchor;

    @Nullable
    BigDecimal peak;

    boolean touched;

    @Nullable
    Instant heldSince;

    boolean paused;
    int warned;

    @Nullable
    BigDecimal warnedAnchor;

    @Nullable
    Instant reset;

    NaiveFloor(Rule.LossRule rule, BigDecimal capital, Instant opened) {
        this.rule = rule;
        this.capital = capital;
        this.anchor = capital;
        this.reset = resets() ? next(rule.loss(), opened) : null;
    }

    private boolean resets() {
        var loss = rule.loss();
        return rule instanceof Rule.DailyLoss
                || (loss.anchor() != Anchor.INITIAL && loss.trail() != Trail.INSTANT)
                || loss.evaluation() == assay.domain.rule.Evaluation.CLOSE
                || rule.effect() == assay.domain.rule.Effect.PAUSE;
    }

    static Instant next(Loss loss, Instant after) {
        return next(loss.reset(), after);
    }

    static Instant next(assay.domain.rule.Reset reset, Instant after) {
        var zone = ZoneId.of(reset.zone());
        var day = after.atZone(zone).toLocalDate().minusDays(1);
        while (true) {
            var local = LocalDateTime.of(day, reset.time());
            var gap = zone.getRules().getTransition(local);
            var at = gap != null && gap.isGap()
                    ? gap.getInstant()
                    : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
            if (at.isAfter(after)) {
                return at;
            }
            day = day.plusDays(1);
        }
    }

    BigDecimal top() {
        return peak == null ? anchor : anchor.max(peak);
    }

    BigDecimal floor() {
        return floor(top());
    }

    BigDecimal floor(BigDecimal hung) {
        var sum = switch (rule.loss().limit()) {
            case Limit.Amount(var amount) -> NaiveBook.number(amount);
            case Limit.Percent(var percent, var of) ->
                (of == Limit.Of.INITIAL ? capital : hung)
                        .multiply(NaiveBook.number(percent))
                        .movePointLeft(2)
                        .setScale(8, RoundingMode.CEILING);
        };
        var floor = hung.subtract(sum);
        return switch (rule.loss().lock()) {
            case Lock.None() -> floor;
            case Lock.At(var level) -> floor.min(capital.add(NaiveBook.number(level)));
            case Lock.Jump(var trigger, var level) ->
                hung.compareTo(capital.add(NaiveBook.number(trigger))) >= 0
                        ? capital.add(NaiveBook.number(level))
                        : floor;
        };
    }

    BigDecimal value(NaiveBook book, BigDecimal equity) {
        var measured = switch (rule.loss().measure()) {
            case BALANCE -> book.cash;
            case EQUITY -> equity;
            case LOWER -> book.cash.min(equity);
        };
        return measured.add(back(book));
    }

    BigDecimal reading(NaiveBook book, BigDecimal equity) {
        var read = switch (rule.loss().anchor()) {
            case INITIAL, BALANCE -> book.cash;
            case EQUITY -> equity;
            case HIGHER -> book.cash.max(equity);
        };
        return read.add(back(book));
    }

    private BigDecimal back(NaiveBook book) {
        var costs = rule.loss().costs();
        var back = NaiveBook.ZERO;
        back = costs == Costs.ALL || costs == Costs.FEES ? back : back.add(book.fees);
        return costs == Costs.ALL || costs == Costs.FINANCING ? back : back.add(book.financing);
    }

    boolean isBroken(BigDecimal value) {
        var order = value.compareTo(floor());
        return rule.loss().comparison() == Comparison.TOUCH ? order <= 0 : order < 0;
    }

    /** The share of the limit that is newly used up, 0 when none is. */
    int warn(BigDecimal value) {
        var top = top();
        var lost = top.subtract(value);
        var room = top.subtract(floor());
        if (lost.signum() <= 0 || room.signum() <= 0) {
            return 0;
        }
        var used = 0;
        for (var percent : new int[] {50, 80, 90, 95}) {
            used = lost.movePointRight(2).compareTo(room.multiply(BigDecimal.valueOf(percent))) >= 0 ? percent : used;
        }
        var before = warnedAnchor != null && warnedAnchor.compareTo(top) == 0 ? warned : 0;
        if (used <= before) {
            return 0;
        }
        warned = used;
        warnedAnchor = top;
        return used;
    }

    /** The closing side of a long position alone at which equity equals this floor to the last digit. */
    @Nullable
    String edge(NaiveBook book, NaiveBook.Held held) {
        if (!held.isLong()) {
            return null;
        }
        var wanted = floor().subtract(book.cash).add(held.cost());
        var price = wanted.divide(held.quantity(), 8, RoundingMode.HALF_EVEN);
        var met = NaiveBook.even(price.multiply(held.quantity())).compareTo(wanted) == 0;
        return met && price.signum() > 0 ? price.stripTrailingZeros().toPlainString() : null;
    }

    /** Not touched any more, and nothing running. */
    void rest() {
        touched = false;
        heldSince = null;
    }
}
