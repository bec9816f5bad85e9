package assay.simulation.engine;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** Returns of a pool's trades drawn again; each sample has as many trades as the pool and a path of its own. */
public final class Resampling {
    private static final int STREAM = 4;

    private final TradePool pool;
    private final double[] returns;
    private final Philox philox;
    private final BooleanSupplier stopped;

    /** @param stopped asked before each sample; then {@link Engine.Stopped} is thrown */
    public Resampling(TradePool pool, long seed, BooleanSupplier stopped) {
        this.pool = pool;
        this.stopped = stopped;
        philox = new Philox(seed);
        returns = pool.trades().stream()
                .mapToDouble(trade -> (double) (trade.exit() - Prices.ONE) / Prices.ONE * trade.weight() / 1000)
                .toArray();
    }

    /** Mean return of a trade, sizes counted. */
    public double mean() {
        return Arrays.stream(returns).sum() / returns.length;
    }

    /** Deepest fall of the running sum of returns below its highest, in the order that happened; zero or above. */
    public double drawdown() {
        return drawdown(returns);
    }

    /** Means of samples drawn in blocks, rising. */
    public double[] means(long samples) {
        var means = new double[(int) samples];
        for (var sample = 0; sample < samples; sample++) {
            begin(sample);
            var sum = 0.0;
            for (var i = 0; i < returns.length; i++) {
                sum += returns[index(i)];
            }
            means[sample] = sum / returns.length;
        }
        Arrays.sort(means);
        return means;
    }

    private void begin(long sample) {
        if (stopped.getAsBoolean()) {
            throw new Engine.Stopped();
        }
        philox.path(sample);
    }

    private int index(int number) {
        var block = number / pool.block();
        philox.block(block >>> 2, STREAM);
        var start = Prices.below(philox.words[block & 3], returns.length);
        return (start + number % pool.block()) % returns.length;
    }

    /** How many samples would have gained as much or more if the mean were zero. */
    public long asGood(double[] means) {
        var mean = mean();
        var count = 0L;
        for (var each : means) {
            count += each - mean >= mean ? 1 : 0;
        }
        return count;
    }

    /** How many orders of the same trades fall no deeper than the one that happened. */
    public long shallower(long samples) {
        var happened = drawdown();
        var count = 0L;
        var order = new double[returns.length];
        for (var sample = 0L; sample < samples; sample++) {
            begin(sample);
            System.arraycopy(returns, 0, order, 0, order.length);
            for (var i = order.length - 1; i > 0; i--) {
                philox.block(i >>> 2, STREAM + 1);
                var other = Prices.below(philox.words[i & 3], i + 1);
                var kept = order[i];
                order[i] = order[other];
                order[other] = kept;
            }
            count += drawdown(order) <= happened ? 1 : 0;
        }
        return count;
    }

    private static double drawdown(double[] order) {
        var sum = 0.0;
        var highest = 0.0;
        var deepest = 0.0;
        for (var each : order) {
            sum += each;
            highest = Math.max(highest, sum);
            deepest = Math.max(deepest, highest - sum);
        }
        return deepest;
    }
}
