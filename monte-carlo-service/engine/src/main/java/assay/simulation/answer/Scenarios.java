package assay.simulation.answer;

import assay.domain.number.Ratio;
import assay.simulation.engine.Question;
import assay.simulation.engine.Trader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What becomes of the account when markets or costs turn out worse: the question again under each stress. */
public final class Scenarios {
    private Scenarios() {}

    /**
     * One stress.
     *
     * @param volatility moves this many times as large
     * @param costs fills this many times as dear
     * @param jumpChance added to the chance of a jump at each mark
     * @param jumpMean size of the jump then, as a share of the price; the gap of a stress
     * @param drift added to the drift of each mark
     */
    public record Stress(
            String name, double volatility, double costs, double jumpChance, double jumpMean, double drift) {}

    /** The question, counted by day, as asked and then under each stress, all with the same seed. */
    public static Map<String, Object> answer(Ask ask, List<Stress> stresses) {
        var answer = new LinkedHashMap<String, Object>();
        var rows = new ArrayList<Map<String, Object>>();
        var parts = stresses.size() + 1;
        rows.add(row("base", ask.part(ask.question(), 0, parts)));
        for (var stress : stresses) {
            rows.add(row(stress.name(), ask.part(under(ask.question(), stress), rows.size(), parts)));
        }
        answer.put("passProbability", rows.getFirst().get("passProbability"));
        answer.put("scenarios", rows);
        return answer;
    }

    private static Map<String, Object> row(String name, Ask ask) {
        var tally = ask.tally();
        var row = new LinkedHashMap<String, Object>();
        row.put("name", name);
        row.putAll(RiskAnalysis.of(ask, tally));
        row.put(
                "balance",
                DrawdownProjection.percentiles(tally.balances(ask.question().days() - 1)));
        return row;
    }

    private static Question under(Question asked, Stress stress) {
        var model = asked.model();
        var stressed = new assay.simulation.engine.PriceModel(
                model.drift() + stress.drift(),
                model.volatility() * stress.volatility(),
                model.near(),
                model.far(),
                model.jumpChance() + stress.jumpChance(),
                stress.jumpChance() > 0 ? stress.jumpMean() : model.jumpMean(),
                model.jumpDeviation());
        var trader = asked.trader();
        var cost = Math.round(trader.cost().units() * stress.costs() / 100) * 100;
        var dearer = new Trader(
                trader.tradesPerDay(),
                trader.marks(),
                trader.size(),
                trader.stop(),
                trader.take(),
                new Ratio(cost),
                trader.costStep());
        return new Question(
                asked.pack(),
                asked.phase(),
                asked.start(),
                dearer,
                stressed,
                asked.pool(),
                asked.days(),
                asked.seed(),
                asked.byDay());
    }
}
