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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Packs of random tuples, with limits narrow enough for a random walk to meet them. */
final class RandomPacks {
    private final Random random;

    RandomPacks(Random random) {
        this.random = random;
    }

    Pack next() {
        var rules = new ArrayList<Rule>();
        var losses = 1 + random.nextInt(4);
        for (var i = 0; i < losses; i++) {
            rules.add(loss(i));
        }
        gates(rules);
        rareRules(rules);
        var phase = new Phase(
                "one",
                Money.of(one("10000", "100000", "33333.33")),
                Venue.COINBASE,
                List.of(new Leverage(InstrumentClass.CRYPTO, Ratio.of(one("2", "5", "10")))),
                Ratio.of(one("0", "0.0003")),
                Ratio.of(one("0.005", "0.02")),
                Ratio.of("0.2"),
                rules);
        return new Pack("random", "1", "USD", reset(), List.of(phase));
    }

    private void gates(List<Rule> rules) {
        rules.add(new Rule.ProfitTarget(
                "target",
                Effect.GATE,
                random.nextBoolean() ? Measure.BALANCE : Measure.EQUITY,
                Packs.initial(one("3", "6", "12")),
                Comparison.TOUCH,
                random.nextBoolean()));
        rules.add(new Rule.MinTradingDays(
                "days",
                Effect.GATE,
                1 + random.nextInt(4),
                pick(Rule.DayCounts.values()),
                Ratio.of(one("0", "1")),
                Ratio.of(one("0", "0.1"))));
        rules.add(new Rule.MinTrades(
                "trades",
                Effect.GATE,
                1 + random.nextInt(5),
                pick(Rule.TradeCounts.values()),
                pick(Rule.Period.values()),
                Ratio.of(one("0", "50"))));
    }

    private void rareRules(List<Rule> rules) {
        if (random.nextInt(3) == 0) {
            rules.add(new Rule.MaxRiskPerTrade(
                    "risk",
                    Effect.BLOCK,
                    Packs.initial(one("50", "200")),
                    pick(Rule.RiskBasis.values()),
                    pick(Rule.Aggregate.values()),
                    random.nextInt(4) == 0));
        }
        if (random.nextInt(4) == 0) {
            rules.add(new Rule.MaxDuration("duration", Effect.BREACH, 2 + random.nextInt(8)));
        }
    }

    private Rule loss(int number) {
        var daily = random.nextBoolean();
        var anchor = pick(Anchor.values());
        var trail = anchor == Anchor.INITIAL ? Trail.NONE : pick(Trail.values());
        var lock = lock(trail);
        var limit = random.nextBoolean()
                ? new Limit.Percent(Ratio.of(one("2", "4", "7.77", "15")), pick(Limit.Of.INITIAL, Limit.Of.ANCHOR))
                : new Limit.Amount(Money.of(one("500", "1234.56", "5000")));
        var loss = new Loss(
                pick(Measure.values()),
                anchor,
                limit,
                trail,
                lock,
                reset(),
                pick(Comparison.values()),
                pick(Costs.values()),
                random.nextInt(6) == 0 ? Evaluation.CLOSE : Evaluation.TICK,
                new Hold(Duration.ofMillis(random.nextInt(4) * 500L), Ratio.of(one("0.005", "0.02", "1"))));
        var effect = random.nextInt(3) == 0 ? Effect.PAUSE : Effect.BREACH;
        var id = "rule" + number;
        return daily ? new Rule.DailyLoss(id, effect, loss) : new Rule.OverallLoss(id, effect, loss);
    }

    private Lock lock(Trail trail) {
        return switch (random.nextInt(4)) {
            case 0 -> new Lock.At(Money.of(one("0", "100")));
            case 1 -> trail == Trail.NONE ? new Lock.None() : new Lock.Jump(Money.of("500"), Money.ZERO);
            default -> new Lock.None();
        };
    }

    private Reset reset() {
        return new Reset(
                one("UTC", "Europe/Prague", "America/New_York"),
                pick(LocalTime.MIDNIGHT, LocalTime.of(0, 30), LocalTime.of(2, 30), LocalTime.of(17, 0)));
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String one(String... choices) {
        return pick(choices);
    }
}
