package assay.simulation.engine;

import org.jspecify.annotations.Nullable;

/**
 * The prices that the trades of one path see; whole numbers of 10⁻⁸ held in doubles. The words of a trade stand in
 * blocks of its own, so that what a trade does not look at changes nothing for the next.
 */
final class Prices {
    /** 1. */
    static final long ONE = 100_000_000;
    /** No price goes higher: a hundred times the entry. */
    static final long HIGHEST = 100 * ONE;

    static final int JUMPS = 1;
    static final int JUMP_SIZES = 2;
    private static final int MOVES = 0;
    private static final int DRAWS = 3;

    private final Philox moves;
    private final Philox draws;
    private final Philox jumps;
    private final Philox sizes;
    private final PriceModel model;
    private final long jumpBelow;
    private final int blocks;
    private final @Nullable TradePool pool;
    private final int[] order;
    private int trade;
    private TradePool.@Nullable Closed drawn;

    Prices(Question question) {
        draws = new Philox(question.seed());
        jumps = new Philox(question.seed());
        sizes = new Philox(question.seed());
        model = question.model();
        moves = new Philox(question.seed());
        jumpBelow = model.jumpBelow();
        blocks = (question.trader().marks() + 3) >>> 2;
        pool = question.pool();
        order = new int[pool == null || pool.replace() ? 0 : pool.trades().size()];
    }

    void path(long path) {
        moves.path(path);
        draws.path(path);
        jumps.path(path);
        sizes.path(path);
        if (order.length > 0) {
            shuffle();
        }
    }

    /** Begins one trade, numbered from 0 through the whole path. */
    void trade(int number) {
        trade = number;
        if (pool != null) {
            drawn = pool.trades().get(order.length > 0 ? order[number % order.length] : index(pool, number));
        }
    }

    /** The size of this trade beside the trader's own, in thousandths. */
    int weight() {
        return drawn == null ? 1000 : drawn.weight();
    }

    /** How many marks a trade has at most. */
    int marks(int own) {
        return drawn == null ? own : 2;
    }

    /** The price at a mark, given the one before it. */
    double next(int mark, double price) {
        if (drawn != null) {
            return mark == 0 ? drawn.worst() : drawn.exit();
        }
        if ((mark & 3) == 0) {
            moves.block(trade * blocks + (mark >>> 2), MOVES);
        }
        var move = model.move(NormalTable.at(moves.words[mark & 3]));
        if (jumpBelow > 0) {
            move += jump(mark);
        }
        var next = price + Math.rint(price * move);
        return next < 1 ? 1 : next > HIGHEST ? HIGHEST : next;
    }

    private double jump(int mark) {
        if ((mark & 3) == 0) {
            jumps.block(trade * blocks + (mark >>> 2), JUMPS);
        }
        if ((jumps.words[mark & 3] & 0xFFFFFFFFL) >= jumpBelow) {
            return 0;
        }
        sizes.block(trade * blocks + (mark >>> 2), JUMP_SIZES);
        return model.jump(NormalTable.at(sizes.words[mark & 3]));
    }

    /** Moving blocks on a circle. */
    private int index(TradePool from, int number) {
        var block = number / from.block();
        draws.block(block >>> 2, DRAWS);
        var start = below(draws.words[block & 3], from.trades().size());
        return (start + number % from.block()) % from.trades().size();
    }

    private void shuffle() {
        for (var i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (var i = order.length - 1; i > 0; i--) {
            draws.block(i >>> 2, DRAWS);
            var other = below(draws.words[i & 3], i + 1);
            var kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    /** A whole number below a bound; what a 32-bit multiplication is uneven by is below bound / 2^32. */
    static int below(int word, int bound) {
        return (int) (((word & 0xFFFFFFFFL) * bound) >>> 32);
    }
}
