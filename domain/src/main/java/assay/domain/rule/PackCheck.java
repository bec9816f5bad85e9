package assay.domain.rule;

import assay.domain.instrument.InstrumentClass;
import assay.domain.number.Decimal;
import assay.domain.number.Money;
import assay.domain.number.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What keeps a pack from standing, in the order of its text. */
final class PackCheck {
    private static final Ratio HUNDRED = new Ratio(100 * Decimal.ONE);
    /** No amount of a pack is larger, so that sums stay far inside 64 bits. */
    private static final Money AMOUNT_MAX = Money.of("1000000000");

    private final List<PackFinding> findings = new ArrayList<>();

    private PackCheck() {}

    static List<PackFinding> findings(Pack pack) {
        var check = new PackCheck();
        check.unless(pack.currency().equals("USD"), "/currency", "currencyNotOffered");
        check.time(pack.day(), "/day");
        check.unless(!pack.phases().isEmpty(), "/phases", "noPhase");
        for (var i = 0; i < pack.phases().size(); i++) {
            check.phase(pack.phases().get(i), "/phases/" + i);
        }
        return List.copyOf(check.findings);
    }

    private void unless(boolean right, String pointer, String code) {
        if (!right) {
            findings.addLast(new PackFinding(pointer, code));
        }
    }

    private void phase(Phase phase, String at) {
        positive(phase.capital(), at + "/capital");
        var classes = new TreeSet<InstrumentClass>();
        for (var i = 0; i < phase.leverage().size(); i++) {
            var leverage = phase.leverage().get(i);
            unless(classes.add(leverage.type()), at + "/leverage/" + i + "/class", "classTwice");
            share(leverage.ratio(), new Ratio(1000 * Decimal.ONE), at + "/leverage/" + i + "/ratio");
            unless(leverage.ratio().isPositive(), at + "/leverage/" + i + "/ratio", "notAboveZero");
        }
        share(phase.financing(), Ratio.ONE, at + "/financing");
        share(phase.band(), Ratio.ONE, at + "/band");
        unless(phase.band().isPositive(), at + "/band", "notAboveZero");
        share(phase.doubt(), Ratio.ONE, at + "/doubt");
        var ids = new TreeSet<String>();
        for (var i = 0; i < phase.rules().size(); i++) {
            var rule = phase.rules().get(i);
            var pointer = at + "/rules/" + i;
            unless(!rule.id().isEmpty() && !rule.id().equals("equity"), pointer + "/id", "idNotFree");
            unless(ids.add(rule.id()), pointer + "/id", "idTwice");
            rule(rule, pointer);
        }
    }

    private void rule(Rule rule, String at) {
        var effect = rule.effect();
        var fits = switch (rule) {
            case Rule.LossRule _ -> effect == Effect.BREACH || effect == Effect.PAUSE;
            case Rule.ProfitTarget _, Rule.MinTradingDays _, Rule.MinTrades _ -> effect == Effect.GATE;
            case Rule.MaxRiskPerTrade _ -> effect == Effect.BLOCK;
            case Rule.MaxDuration _ -> effect == Effect.BREACH;
        };
        unless(fits, at + "/effect", "effectNotOfKind");
        switch (rule) {
            case Rule.LossRule loss -> loss(loss.loss(), at);
            case Rule.ProfitTarget target -> {
                unless(target.measure() != Measure.LOWER, at + "/measure", "measureNotOfKind");
                limit(target.target(), Limit.Of.INITIAL, at + "/target");
            }
            case Rule.MinTradingDays days -> {
                unless(days.days() > 0, at + "/days", "notAboveZero");
                share(days.valueLeast(), new Ratio(10 * HUNDRED.units()), at + "/valueLeast");
                share(days.resultLeast(), HUNDRED, at + "/resultLeast");
            }
            case Rule.MinTrades trades -> {
                unless(trades.trades() > 0 && trades.trades() <= 1000, at + "/trades", "outOfRange");
                share(trades.shareOfLargest(), HUNDRED, at + "/shareOfLargest");
            }
            case Rule.MaxRiskPerTrade risk -> limit(risk.limit(), Limit.Of.BALANCE, at + "/limit");
            case Rule.MaxDuration duration -> unless(duration.days() > 0, at + "/days", "notAboveZero");
        }
    }

    private void loss(Loss loss, String at) {
        limit(loss.limit(), Limit.Of.ANCHOR, at + "/limit");
        unless(
                loss.anchor() != Anchor.INITIAL || loss.trail() == Trail.NONE,
                at + "/trail",
                "initialAnchorDoesNotTrail");
        unless(!(loss.lock() instanceof Lock.Jump) || loss.trail() != Trail.NONE, at + "/lock", "jumpNeedsTrail");
        time(loss.reset(), at + "/reset");
        unless(!loss.hold().duration().isNegative(), at + "/hold/seconds", "belowZero");
        share(loss.hold().atOnceBeyond(), Ratio.ONE, at + "/hold/atOnceBeyond");
    }

    private void limit(Limit limit, Limit.Of other, String at) {
        switch (limit) {
            case Limit.Amount(var amount) -> positive(amount, at + "/amount");
            case Limit.Percent(var percent, var of) -> {
                unless(percent.isPositive(), at + "/percent", "notAboveZero");
                share(percent, new Ratio(10 * HUNDRED.units()), at + "/percent");
                unless(of == Limit.Of.INITIAL || of == other, at + "/of", "baseNotOfKind");
            }
        }
    }

    private void positive(Money amount, String at) {
        unless(amount.isPositive(), at, "notAboveZero");
        unless(amount.compareTo(AMOUNT_MAX) <= 0, at, "tooLarge");
    }

    private void share(Ratio share, Ratio most, String at) {
        unless(!share.isNegative(), at, "belowZero");
        unless(share.compareTo(most) <= 0, at, "tooLarge");
    }

    private void time(Reset reset, String at) {
        unless(!reset.zone().isEmpty(), at + "/zone", "noZone");
        unless(reset.time().toNanoOfDay() % 60_000_000_000L == 0, at + "/time", "notOnTheMinute");
    }
}
