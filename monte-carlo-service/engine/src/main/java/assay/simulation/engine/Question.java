package assay.simulation.engine;

import assay.domain.rule.Pack;
import org.jspecify.annotations.Nullable;

/**
 * All that an answer depends on, but for the number of paths.
 *
 * @param pack whose rules judge
 * @param phase index into its phases
 * @param start where each path begins
 * @param trader how it trades
 * @param model how prices move
 * @param pool closed trades to draw instead of the model's prices, absent for the model
 * @param days simulated at most, 1 to 400
 * @param seed any 64 bits
 * @param byDay whether balances, drawdowns and rooms of each day are counted, which takes time and memory
 */
public record Question(
        Pack pack,
        int phase,
        Start start,
        Trader trader,
        PriceModel model,
        @Nullable TradePool pool,
        int days,
        long seed,
        boolean byDay) {
    /** Number of this meaning of questions and seeds: generator, table, order of draws, rules. Stored with answers. */
    public static final int CONTRACT = 1;

    /** Prices of a path that lasts to its end. */
    public long marks() {
        return (long) days * trader.tradesPerDay() * trader.marks();
    }

    public Question {
        var blocks = (long) days * trader.tradesPerDay() * ((trader.marks() + 3) / 4);
        if (days < 1 || days > 400 || blocks > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("too many days or marks");
        }
    }
}
