package assay.domain.step;

import assay.domain.instrument.InstrumentClass;
import assay.domain.instrument.Venue;
import assay.domain.number.Money;
import assay.domain.number.Ratio;
import assay.domain.rule.Anchor;
import assay.domain.rule.Comparison;
import assay.domain.rule.Costs;
import assay.domain.rule.Effect;
import assay.domain.rule.Evaluation;
import assay.domain.rule.Hold;
import assay.domain.rule.Leverage;
import assay.domain.rule.Limit;
import assay.domain.rule.Lock;
import assay.domain.rule.Loss;
import assay.domain.rule.Measure;
import assay.domain.rule.Pack;
import assay.domain.rule.Phase;
import assay.domain.rule.Reset;
import assay.domain.rule.Rule;
import assay.domain.rule.Trail;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** Rule packs for tests, in as few words as a test needs. */
final class Packs {
    static final Reset MIDNIGHT = new Reset("UTC", LocalTime.MIDNIGHT);
    static final Hold HALF_SECOND = new Hold(Duration.ofMillis(500), Ratio.of("0.005"));
    static final Hold NONE = new Hold(Duration.ZERO, Ratio.of("0.005"));

    private Packs() {}

    static Pack of(Rule... rules) {
        return of("100000", rules);
    }

    static Pack of(String capital, Rule... rules) {
        return new Pack("test", "1", "USD", MIDNIGHT, List.of(phase(capital, "0", rules)));
    }

    static Phase phase(String capital, String financing, Rule... rules) {
        return new Phase(
                "one",
                Money.of(capital),
                Venue.COINBASE,
                List.of(new Leverage(InstrumentClass.CRYPTO, Ratio.of("5"))),
                Ratio.of(financing),
                Ratio.of("0.01"),
                Ratio.of("0.2"),
                List.of(rules));
    }

    static Rule overall(String percent) {
        return new Rule.OverallLoss(
                "overall", Effect.BREACH, loss(Anchor.INITIAL, percent).build());
    }

    static Rule daily(String percent) {
        return new Rule.DailyLoss(
                "daily", Effect.BREACH, loss(Anchor.BALANCE, percent).build());
    }

    static Rule target(String percent, Measure measure, boolean flat) {
        return new Rule.ProfitTarget("target", Effect.GATE, measure, initial(percent), Comparison.TOUCH, flat);
    }

    static Limit initial(String percent) {
        return new Limit.Percent(Ratio.of(percent), Limit.Of.INITIAL);
    }

    static LossBuilder loss(Anchor anchor, String percent) {
        var builder = new LossBuilder();
        builder.anchor = anchor;
        builder.limit = initial(percent);
        return builder;
    }

    /** A loss tuple with the choices most tests do not care about. */
    static final class LossBuilder {
        Measure measure = Measure.EQUITY;
        Anchor anchor = Anchor.BALANCE;
        Limit limit = initial("5");
        Trail trail = Trail.NONE;
        Lock lock = new Lock.None();
        Reset reset = MIDNIGHT;
        Comparison comparison = Comparison.TOUCH;
        Costs costs = Costs.ALL;
        Evaluation evaluation = Evaluation.TICK;
        Hold hold = HALF_SECOND;

        LossBuilder measure(Measure next) {
            measure = next;
            return this;
        }

        LossBuilder limit(Limit next) {
            limit = next;
            return this;
        }

        LossBuilder trail(Trail next) {
            trail = next;
            return this;
        }

        LossBuilder lock(Lock next) {
            lock = next;
            return this;
        }

        LossBuilder reset(Reset next) {
            reset = next;
            return this;
        }

        LossBuilder comparison(Comparison next) {
            comparison = next;
            return this;
        }

        LossBuilder costs(Costs next) {
            costs = next;
            return this;
        }

        LossBuilder evaluation(Evaluation next) {
            evaluation = next;
            return this;
        }

        LossBuilder hold(Hold next) {
            hold = next;
            return this;
        }

        Loss build() {
            return new Loss(measure, anchor, limit, trail, lock, reset, comparison, costs, evaluation, hold);
        }

        Rule overall() {
            return new Rule.OverallLoss("overall", Effect.BREACH, build());
        }

        Rule daily() {
            return new Rule.DailyLoss("daily", Effect.BREACH, build());
        }

        Rule pausing() {
            return new Rule.DailyLoss("daily", Effect.PAUSE, build());
        }
    }
}
