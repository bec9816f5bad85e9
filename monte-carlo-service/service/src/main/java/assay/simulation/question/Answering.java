package assay.simulation.question;

import assay.domain.number.Money;
import assay.simulation.answer.Ask;
import assay.simulation.answer.DrawdownProjection;
import assay.simulation.answer.OutcomeTree;
import assay.simulation.answer.Population;
import assay.simulation.answer.RiskAnalysis;
import assay.simulation.answer.Scenarios;
import assay.simulation.answer.StrategyValidation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which answer a kind of question has. */
final class Answering {
    private static final List<Scenarios.Stress> USUAL = List.of(
            new Scenarios.Stress("volatilityDoubled", 2, 1, 0, 0, 0),
            new Scenarios.Stress("costsTripled", 1, 3, 0, 0, 0),
            new Scenarios.Stress("gapOfFivePercent", 1, 1, 0.005, -0.05, 0),
            new Scenarios.Stress("adverseDrift", 1, 1, 0, 0, -0.0003));

    private Answering() {}

    static Map<String, Object> answer(HttpQuestion request, Ask ask) {
        return switch (request.kind()) {
            case "risk-analysis" -> RiskAnalysis.answer(ask);
            case "strategy-validation" -> StrategyValidation.answer(ask);
            case "drawdown-projection" -> DrawdownProjection.answer(ask);
            case "population" -> Population.answer(ask, Population.USUAL, or(request.split(), 0.8));
            default -> scenarios(request, ask);
        };
    }

    private static Map<String, Object> scenarios(HttpQuestion request, Ask ask) {
        var parts = request.scenarios();
        var stresses =
                parts == null ? USUAL : parts.stream().map(Answering::stress).toList();
        var answer = Scenarios.answer(ask, stresses);
        var markets = request.markets();
        if (markets != null && !markets.isEmpty()) {
            answer.put(
                    "outcomes",
                    OutcomeTree.answer(markets.stream()
                            .map(market -> new OutcomeTree.Market(
                                    market.name(),
                                    Money.of(market.paid()),
                                    market.contracts(),
                                    market.probability().doubleValue()))
                            .toList()));
        }
        return answer;
    }

    private static Scenarios.Stress stress(HttpQuestion.StressPart part) {
        return new Scenarios.Stress(
                part.name(),
                or(part.volatility(), 1),
                or(part.costs(), 1),
                or(part.jumpChance(), 0),
                or(part.jumpMean(), 0),
                or(part.drift(), 0));
    }

    private static double or(@Nullable BigDecimal said, double otherwise) {
        return said == null ? otherwise : said.doubleValue();
    }
}
