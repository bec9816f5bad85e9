package assay.simulation.engine;

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

/** Packs with every combination of words that the kernel takes, and traders that reach their floors and targets. */
final class RandomQuestions {
    private final Random random;
    private final Reset day;

    RandomQuestions(long seed) {
        random = new Random(seed);
        day = new Reset(pick("UTC", "Europe/Prague", "America/New_York"), LocalTime.of(random.nextInt(24), 30));
    }

    Question question() {
        return question(new Pack("random", "1", "USD", day, List.of(phase())), 0);
    }

    Question question(Pack pack, int phase) {
        return new Question(
                pack,
                phase,
                Start.of(pack.phases().get(phase)),
                trader(pack.phases().get(phase)),
                model(),
                random.nextInt(4) == 0 ? pool() : null,
                1 + random.nextInt(12),
                random.nextLong(),
                false);
    }

    private TradePool pool() {
        var trades = new ArrayList<TradePool.Closed>();
        for (var i = 0; i < 1 + random.nextInt(40); i++) {
            var exit = Prices.ONE + (long) (random.nextGaussian(0.002, 0.02) * Prices.ONE);
            var worst = Math.min(exit, Prices.ONE) - random.nextInt(2_000_000);
            trades.add(new TradePool.Closed(worst, exit, 200 + random.nextInt(1500)));
        }
        return new TradePool(trades, 1 + random.nextInt(trades.size()), random.nextBoolean());
    }

    private PriceModel model() {
        var model = PriceModel.normal(random.nextGaussian(0.0005, 0.002), random.nextDouble() * 0.02);
        model = random.nextBoolean() ? model.withTails(random.nextDouble() * 10) : model;
        return random.nextInt(3) == 0 ? model.withJumps(0.02, -0.01, 0.05) : model;
    }

    private Trader trader(Phase phase) {
        var stopNeeded = phase.rules().stream()
                .anyMatch(rule -> rule instanceof Rule.MaxRiskPerTrade risk && risk.stopRequired());
        // A balance that doubles daily meets the largest order that is taken, which only denies opening here.
        var most = Math.min(30_000, phase.leverage().getFirst().ratio().units() / 10_000);
        Trader.Size size = random.nextBoolean()
                ? new Trader.Size.Fixed(phase.capital().times(Ratio.of("0.4"), assay.domain.number.Rounding.DOWN))
                : new Trader.Size.OfBalance(new Ratio((1 + random.nextLong(most)) * 10_000));
        return new Trader(
                1 + random.nextInt(5),
                1 + random.nextInt(12),
                size,
                stopNeeded || random.nextBoolean() ? new Ratio(97_000_000 + random.nextInt(2_990_000)) : Ratio.ZERO,
                random.nextBoolean() ? new Ratio(100_500_000 + random.nextInt(3_000_000)) : Ratio.ZERO,
                new Ratio(random.nextInt(40) * 100L * random.nextInt(100)),
                Money.of(pick("0.01", "0.0001", "0.00000001")));
    }

    private Phase phase() {
        var rules = new ArrayList<Rule>();
        for (var i = 0; i < 1 + random.nextInt(4); i++) {
            rules.add(loss("loss" + i));
        }
        for (var i = 0; i < random.nextInt(3); i++) {
            rules.add(random.nextInt(rules.size() + 1), target("target" + i));
        }
        gates(rules);
        return new Phase(
                "one",
                Money.of(pick("10000", "25000.5", "100000")),
                Venue.KRAKEN,
                List.of(new Leverage(InstrumentClass.CRYPTO, Ratio.of(pick("1", "2", "5", "20")))),
                Ratio.ZERO,
                Ratio.ONE,
                Ratio.of("0.2"),
                rules);
    }

    private void gates(List<Rule> rules) {
        if (random.nextBoolean()) {
            rules.add(new Rule.MinTradingDays(
                    "days",
                    Effect.GATE,
                    1 + random.nextInt(4),
                    pick(Rule.DayCounts.values()),
                    percent(pick(0, 20, 60)),
                    percent(pick(0, 1))));
        }
        if (random.nextBoolean()) {
            rules.add(new Rule.MinTrades(
                    "trades",
                    Effect.GATE,
                    1 + random.nextInt(6),
                    pick(Rule.TradeCounts.values()),
                    pick(Rule.Period.values()),
                    percent(pick(0, 10, 95))));
        }
        if (random.nextInt(3) == 0) {
            rules.add(new Rule.MaxRiskPerTrade(
                    "risk",
                    Effect.BLOCK,
                    new Limit.Percent(percent(pick(1, 2, 50)), pick(Limit.Of.INITIAL, Limit.Of.BALANCE)),
                    pick(Rule.RiskBasis.values()),
                    pick(Rule.Aggregate.values()),
                    random.nextBoolean()));
        }
        if (random.nextInt(4) == 0) {
            rules.add(new Rule.MaxDuration("time", Effect.BREACH, 1 + random.nextInt(8)));
        }
    }

    private Rule target(String id) {
        return new Rule.ProfitTarget(
                id,
                Effect.GATE,
                pick(Measure.BALANCE, Measure.EQUITY),
                new Limit.Percent(percent(pick(1, 3, 6)), Limit.Of.INITIAL),
                pick(Comparison.values()),
                random.nextBoolean());
    }

    private Rule loss(String id) {
        var anchor = pick(Anchor.values());
        var trail = anchor == Anchor.INITIAL ? Trail.NONE : pick(Trail.values());
        var sum = pick(100, 500, 1500);
        Limit limit = random.nextBoolean()
                ? new Limit.Amount(new Money(sum * Prices.ONE))
                : new Limit.Percent(percent(pick(1, 2, 5)), pick(Limit.Of.INITIAL, Limit.Of.ANCHOR));
        var lock = switch (random.nextInt(trail == Trail.NONE ? 2 : 3)) {
            case 0 -> new Lock.None();
            case 1 -> new Lock.At(new Money(random.nextInt(500) * Prices.ONE));
            default ->
                new Lock.Jump(new Money(random.nextInt(800) * Prices.ONE), new Money(random.nextInt(200) * Prices.ONE));
        };
        var loss = new Loss(
                pick(Measure.values()),
                anchor,
                limit,
                trail,
                lock,
                day,
                pick(Comparison.values()),
                pick(Costs.values()),
                random.nextInt(5) == 0 ? Evaluation.CLOSE : Evaluation.TICK,
                new Hold(Duration.ofMillis(pick(0, 500, 500)), Ratio.of(pick("0.005", "1", "0.0005"))));
        var effect = random.nextInt(3) == 0 ? Effect.PAUSE : Effect.BREACH;
        return random.nextBoolean() ? new Rule.OverallLoss(id, effect, loss) : new Rule.DailyLoss(id, effect, loss);
    }

    private static Ratio percent(int whole) {
        return new Ratio(whole * Prices.ONE);
    }

    @SafeVarargs
    private final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
