package assay.simulation.engine;

import assay.domain.instrument.InstrumentClass;
import assay.domain.number.Decimal;
import assay.domain.number.Money;
import assay.domain.number.Rounding;
import assay.domain.rule.Comparison;
import assay.domain.rule.Limit;
import assay.domain.rule.Measure;
import assay.domain.rule.Pack;
import assay.domain.rule.Phase;
import assay.domain.rule.Reset;
import assay.domain.rule.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One phase of a pack, compiled for the kernel.
 *
 * @param capital in units of 10⁻⁸
 * @param leverage whole
 * @param losses in pack order
 * @param expiries days of each maxDuration, in pack order
 */
record Rules(
        long capital,
        long leverage,
        List<LossRow> losses,
        List<Target> targets,
        List<Rule.MinTradingDays> days,
        List<Rule.MinTrades> trades,
        List<RiskRow> risks,
        List<Integer> expiries) {
    /** A price stays for so long; a longer hold is not decided by one price. */
    private static final Duration HOLD_MAX = Duration.ofSeconds(60);

    private static final Money CAPITAL_MAX = Money.of("10000000");

    /**
     * A profit target.
     *
     * @param level capital and target
     */
    record Target(long level, boolean strict, boolean onBalance, boolean flat) {
        boolean isReached(long value) {
            return strict ? value > level : value >= level;
        }
    }

    /**
     * Compiles a phase.
     *
     * @throws UnknownRules if the kernel lacks something of it
     */
    static Rules of(Pack pack, int index) {
        var refusals = refusals(pack, index);
        if (!refusals.isEmpty()) {
            throw new UnknownRules(refusals);
        }
        var phase = pack.phases().get(index);
        var rules = new Rules(
                phase.capital().units(),
                leverage(phase) / Decimal.ONE,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        for (var rule : phase.rules()) {
            rules.add(rule, phase);
        }
        return rules;
    }

    private void add(Rule rule, Phase phase) {
        switch (rule) {
            case Rule.LossRule loss -> losses.add(LossRow.of(loss, phase));
            case Rule.ProfitTarget target -> targets.add(target(target, phase));
            case Rule.MinTradingDays gate -> days.add(gate);
            case Rule.MinTrades gate -> trades.add(gate);
            case Rule.MaxRiskPerTrade risk -> risks.add(RiskRow.of(risk, phase));
            case Rule.MaxDuration duration -> expiries.add(duration.days());
        }
    }

    private static Target target(Rule.ProfitTarget target, Phase phase) {
        var sum = target.target().sum(phase.capital(), phase.capital(), Rounding.UP);
        return new Target(
                phase.capital().plus(sum).units(),
                target.comparison() == Comparison.PASS_THROUGH,
                target.measure() == Measure.BALANCE,
                target.flat());
    }

    private static long leverage(Phase phase) {
        var leverage = phase.leverageOf(InstrumentClass.CRYPTO);
        return leverage == null ? 0 : leverage.units();
    }

    /** What of a phase the kernel lacks, empty when it takes it. */
    static List<Refusal> refusals(Pack pack, int index) {
        var phase = pack.phases().get(index);
        var found = new ArrayList<Refusal>();
        if (phase.capital().compareTo(CAPITAL_MAX) > 0) {
            found.add(new Refusal("capital", "phase", "aboveTenMillion"));
        }
        var leverage = leverage(phase);
        if (leverage < Decimal.ONE || leverage % Decimal.ONE != 0) {
            found.add(new Refusal("leverage", "phase", "noWholeLeverageOfCrypto"));
        }
        for (var rule : phase.rules()) {
            var what = lacks(rule, pack.day());
            if (!what.isEmpty()) {
                found.add(new Refusal(rule.id(), rule.kind(), what));
            }
        }
        return List.copyOf(found);
    }

    private static String lacks(Rule rule, Reset day) {
        return switch (rule) {
            case Rule.LossRule loss -> lacks(loss, day);
            case Rule.MinTradingDays days ->
                Percent.fits(days.valueLeast()) && Percent.fits(days.resultLeast()) ? "" : "percentTooFine";
            case Rule.MinTrades trades -> Percent.fits(trades.shareOfLargest()) ? "" : "percentTooFine";
            case Rule.MaxRiskPerTrade risk -> fits(risk.limit()) ? "" : "percentTooFine";
            case Rule.ProfitTarget _, Rule.MaxDuration _ -> "";
        };
    }

    private static String lacks(Rule.LossRule rule, Reset day) {
        var loss = rule.loss();
        if (!fits(loss.limit())) {
            return "percentTooFine";
        }
        if (!loss.reset().equals(day)) {
            return "resetApartFromTheDay";
        }
        return loss.hold().duration().compareTo(HOLD_MAX) > 0 ? "holdAboveAMinute" : "";
    }

    private static boolean fits(Limit limit) {
        return !(limit instanceof Limit.Percent(var percent, var _)) || Percent.fits(percent);
    }
}
