package assay.simulation.answer;

import assay.simulation.engine.Question;
import assay.simulation.engine.Resampling;
import assay.simulation.engine.TradePool;
import java.util.LinkedHashMap;
import java.util.Map;

/** Is the result luck: the account's own trades, drawn again in blocks and shuffled. */
public final class StrategyValidation {
    /** Fewer trades say too little. */
    public static final int TRADES_MIN = 30;

    private StrategyValidation() {}

    /**
     * The question has a pool of at least {@link #TRADES_MIN} trades.
     *
     * <p>{@code luck} is the share of samples, drawn in blocks from the trades less their mean, that gained at least as
     * much as the account: the one-sided bootstrap p-value of "no edge". {@code drawdownLuck} is the share of orders of
     * the same trades whose deepest drawdown is no deeper than the one that happened.
     */
    public static Map<String, Object> answer(Ask ask) {
        var pool = ask.question().pool();
        if (pool == null || pool.trades().size() < TRADES_MIN) {
            throw new IllegalArgumentException("at least " + TRADES_MIN + " trades");
        }
        var resampling =
                new Resampling(pool, ask.question().seed(), ask.watcher().stopped());
        var samples = Math.min(ask.paths(), 100_000);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("trades", pool.trades().size());
        answer.put("block", pool.block());
        answer.put("meanReturn", resampling.mean());
        var means = resampling.means(samples);
        var interval = new LinkedHashMap<String, Object>();
        interval.put("estimate", resampling.mean());
        interval.put("low", means[(int) (0.025 * samples)]);
        interval.put("high", means[(int) (0.975 * samples)]);
        answer.put("expectancy", interval);
        answer.put("luck", Shares.of(resampling.asGood(means), samples));
        answer.put("drawdown", resampling.drawdown());
        answer.put("drawdownLuck", Shares.of(resampling.shallower(samples), samples));
        answer.put("drawn", RiskAnalysis.answer(ask.part(with(ask.question(), pool, true), 0, 2)));
        answer.put("shuffled", RiskAnalysis.answer(ask.part(with(ask.question(), pool, false), 1, 2)));
        return answer;
    }

    private static Question with(Question asked, TradePool pool, boolean replace) {
        return new Question(
                asked.pack(),
                asked.phase(),
                asked.start(),
                asked.trader(),
                asked.model(),
                new TradePool(pool.trades(), pool.block(), replace),
                asked.days(),
                asked.seed(),
                false);
    }
}
