package assay.simulation.answer;

import assay.domain.number.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What fully paid prediction contracts come to, exactly: every combination of outcomes, each market resolving on its
 * own.
 */
public final class OutcomeTree {
    /** So many markets are 4,096 combinations. */
    public static final int MARKETS_MAX = 12;

    private OutcomeTree() {}

    /**
     * Contracts on one market that pay a dollar each if it resolves to yes.
     *
     * @param paid for all of them
     * @param contracts how many, above zero
     * @param probability of yes, 0 to 1
     */
    public record Market(String name, Money paid, long contracts, double probability) {}

    private record Leaf(long profit, double probability) {}

    /** Expected profit, worst and best case, and how likely each loss is, steepest first. */
    public static Map<String, Object> answer(List<Market> markets) {
        if (markets.isEmpty() || markets.size() > MARKETS_MAX) {
            throw new IllegalArgumentException("1 to " + MARKETS_MAX + " markets");
        }
        var leaves = leaves(markets);
        leaves.sort((one, other) -> Long.compare(one.profit(), other.profit()));
        var expected = 0.0;
        var loses = 0.0;
        for (var leaf : leaves) {
            expected += leaf.profit() * leaf.probability();
            loses += leaf.profit() < 0 ? leaf.probability() : 0;
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("expected", new Money(Math.round(expected)).toString());
        answer.put("worst", new Money(leaves.getFirst().profit()).toString());
        answer.put("best", new Money(leaves.getLast().profit()).toString());
        answer.put("lossProbability", loses);
        answer.put("percentiles", percentiles(leaves));
        return answer;
    }

    private static List<Leaf> leaves(List<Market> markets) {
        var leaves = new ArrayList<Leaf>();
        for (var outcome = 0; outcome < 1 << markets.size(); outcome++) {
            var profit = 0L;
            var probability = 1.0;
            for (var i = 0; i < markets.size(); i++) {
                var market = markets.get(i);
                var yes = (outcome >>> i & 1) == 1;
                var pays = yes ? Math.multiplyExact(market.contracts(), 100_000_000L) : 0;
                profit = Math.addExact(profit, pays - market.paid().units());
                probability *= yes ? market.probability() : 1 - market.probability();
            }
            leaves.add(new Leaf(profit, probability));
        }
        return leaves;
    }

    private static Map<String, Object> percentiles(List<Leaf> leaves) {
        var shape = new LinkedHashMap<String, Object>();
        for (var percentile : List.of(5, 25, 50, 75, 95)) {
            var seen = 0.0;
            var value = leaves.getLast().profit();
            for (var leaf : leaves) {
                seen += leaf.probability();
                if (seen >= percentile / 100.0 - 1e-12) {
                    value = leaf.profit();
                    break;
                }
            }
            shape.put("p" + percentile, new Money(value).toString());
        }
        return shape;
    }
}
