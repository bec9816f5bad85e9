package assay.simulation.engine;

import java.util.List;

/**
 * Closed trades to draw from, in the order in which they were made.
 *
 * @param trades what each did
 * @param block how many neighbours are drawn together, 1 for independent draws; streaks survive inside a block
 * @param replace whether trades are drawn with replacement, from a circle (Politis and Romano 1992); without it every
 *     path is a permutation of the trades
 */
public record TradePool(List<Closed> trades, int block, boolean replace) {
    public TradePool {
        trades = List.copyOf(trades);
        if (trades.isEmpty() || block < 1 || block > trades.size()) {
            throw new IllegalArgumentException("a pool needs trades, and a block no longer than it");
        }
    }

    /**
     * One closed trade as prices in units of 10⁻⁸ of its entry, in its own direction: a short that gained a tenth ended
     * at 1.1.
     *
     * @param worst the lowest price on its way, at most {@code exit} and at most 1
     * @param exit where it was closed
     * @param weight its size beside the trader's own, in thousandths
     */
    public record Closed(long worst, long exit, int weight) {
        public Closed {
            if (worst < 1 || worst > Math.min(exit, Prices.ONE) || exit > Prices.HIGHEST || weight < 1) {
                throw new IllegalArgumentException("no such trade: " + worst + " " + exit + " " + weight);
            }
        }
    }
}
