package assay.domain.step;

import assay.domain.instrument.InstrumentClass;
import assay.domain.number.Ratio;
import assay.domain.rule.Comparison;
import assay.domain.rule.Costs;
import assay.domain.rule.Hold;
import assay.domain.rule.Leverage;
import assay.domain.rule.Lock;
import assay.domain.rule.Loss;
import assay.domain.rule.Pack;
import assay.domain.rule.Phase;
import assay.domain.rule.Rule;
import assay.domain.rule.Trail;
import java.util.List;
import java.util.function.UnaryOperator;

/** Packs of which the account was told something else. */
final class PlantedPacks {
    private PlantedPacks() {}

    static Pack phase(Plant plant, Pack pack) {
        var phase = pack.phases().getFirst();
        var ratio = phase.leverage().getFirst().ratio();
        var doubled = List.of(new Leverage(InstrumentClass.CRYPTO, ratio.plus(ratio)));
        var changed = new Phase(
                phase.name(),
                phase.capital(),
                phase.venue(),
                plant == Plant.LEVERAGE_DOUBLED ? doubled : phase.leverage(),
                plant == Plant.FINANCING_FORGOTTEN ? Ratio.ZERO : phase.financing(),
                plant == Plant.BAND_WIDENED ? Ratio.of("0.2") : phase.band(),
                plant == Plant.DOUBT_IGNORED ? Ratio.ZERO : phase.doubt(),
                phase.rules());
        return new Pack(pack.name(), pack.version(), pack.currency(), pack.day(), List.of(changed));
    }

    static Pack losses(Pack pack, UnaryOperator<Loss> change) {
        var phase = pack.phases().getFirst();
        var rules = phase.rules().stream()
                .map(rule -> switch (rule) {
                    case Rule.OverallLoss loss ->
                        new Rule.OverallLoss(loss.id(), loss.effect(), change.apply(loss.loss()));
                    case Rule.DailyLoss loss -> new Rule.DailyLoss(loss.id(), loss.effect(), change.apply(loss.loss()));
                    default -> rule;
                })
                .toList();
        var changed = new Phase(
                phase.name(),
                phase.capital(),
                phase.venue(),
                phase.leverage(),
                phase.financing(),
                phase.band(),
                phase.doubt(),
                rules);
        return new Pack(pack.name(), pack.version(), pack.currency(), pack.day(), List.of(changed));
    }

    static Loss with(Loss loss, Object part) {
        return new Loss(
                loss.measure(),
                loss.anchor(),
                loss.limit(),
                part instanceof Trail trail ? trail : loss.trail(),
                part instanceof Lock lock ? lock : loss.lock(),
                part instanceof assay.domain.rule.Reset reset ? reset : loss.reset(),
                part instanceof Comparison comparison ? comparison : loss.comparison(),
                part instanceof Costs costs ? costs : loss.costs(),
                loss.evaluation(),
                part instanceof Hold hold ? hold : loss.hold());
    }
}
