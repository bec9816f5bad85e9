package assay.simulation.answer;

import assay.domain.number.Money;
import assay.simulation.engine.Interval;
import assay.simulation.engine.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a pack costs its firm: how many of a crowd pass, and what they are owed. */
public final class Population {
    private Population() {}

    /**
     * Traders of one kind.
     *
     * @param weight share of the crowd in thousandths
     * @param drift what they add to the drift of each mark
     */
    public record Kind(String name, int weight, double drift) {}

    /**
     * The crowd that is assumed unless told otherwise: six in ten lose their costs, three in ten a little less than
     * them, one in ten has an edge. An assumption, not a measurement.
     */
    public static final List<Kind> USUAL =
            List.of(new Kind("noEdge", 600, 0), new Kind("slightEdge", 300, 0.00005), new Kind("edge", 100, 0.0003));

    /**
     * Pass rate over the crowd, and the liability for each account sold: what those that passed had gained, times the
     * trader's share. Paid once; resets, fees and later payouts are not in it.
     *
     * @param split the trader's share of a profit, 0 to 1
     */
    public static Map<String, Object> answer(Ask ask, List<Kind> kinds, double split) {
        var rate = 0.0;
        var low = 0.0;
        var high = 0.0;
        var owed = new double[3];
        var rows = new ArrayList<Map<String, Object>>();
        var total = kinds.stream().mapToInt(Kind::weight).sum();
        for (var kind : kinds) {
            var part = ask.part(with(ask.question(), kind.drift()), rows.size(), kinds.size());
            var tally = part.tally();
            var share = (double) kind.weight() / total;
            var passed = Shares.sum(tally.passed());
            var interval = Interval.wilson(passed, tally.paths());
            var gain = passed == 0 ? 0 : tally.passedMoney() / 1e8 / passed * split;
            rate += share * interval.estimate();
            low += share * interval.low();
            high += share * interval.high();
            owed[0] += share * interval.estimate() * gain;
            owed[1] += share * interval.low() * gain;
            owed[2] += share * interval.high() * gain;
            var row = new LinkedHashMap<String, Object>();
            row.put("name", kind.name());
            row.put("share", share);
            row.putAll(RiskAnalysis.of(part, tally));
            rows.add(row);
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("passProbability", Shares.of(new Interval(rate, low, high)));
        answer.put("liability", liability(owed));
        answer.put("split", split);
        answer.put("kinds", rows);
        return answer;
    }

    private static Map<String, Object> liability(double[] owed) {
        var shape = new LinkedHashMap<String, Object>();
        shape.put("estimate", money(owed[0]));
        shape.put("low", money(owed[1]));
        shape.put("high", money(owed[2]));
        return shape;
    }

    private static String money(double dollars) {
        return new Money(Math.round(dollars * 100) * 1_000_000).toString();
    }

    private static Question with(Question asked, double drift) {
        var model = asked.model();
        return new Question(
                asked.pack(),
                asked.phase(),
                asked.start(),
                asked.trader(),
                new assay.simulation.engine.PriceModel(
                        model.drift() + drift,
                        model.volatility(),
                        model.near(),
                        model.far(),
                        model.jumpChance(),
                        model.jumpMean(),
                        model.jumpDeviation()),
                asked.pool(),
                asked.days(),
                asked.seed(),
                false);
    }
}
