package assay.simulation.engine;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Trades made side by side, one in each lane of the processor's vectors; before each block of marks those that go on
 * move together, so that no lane is made for a trade that was closed before.
 */
final class VectorTracks extends Tracks {
    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final int STREAM = 0;
    private static final int WORDS = 4;
    /** Added and taken away again, it leaves a number whole, rounded half to even; for numbers below 2^51. */
    private static final double ROUNDING = 0x1.8p52;

    private final VectorWords words;
    private final VectorNormals normals;
    private final Philox sizes;
    private final PriceModel model;
    private final long jumpBelow;
    private final double stop;
    private final double take;
    /** All trades in their first block, and those that go on in all others. */
    private final Lanes first = new Lanes(exits, lowest, highest, seen);

    private final Lanes later = new Lanes(new double[ROOM], new double[ROOM], new double[ROOM], new double[ROOM]);
    /** Block after block, in which lane a trade is. */
    private final int[] lanes;

    VectorTracks(Question question) {
        super(question.trader().marks());
        model = question.model();
        jumpBelow = model.jumpBelow();
        stop = question.trader().stop().units();
        take = question.trader().takeOrNever();
        words = new VectorWords(question.seed());
        normals = new VectorNormals(model);
        sizes = new Philox(question.seed());
        lanes = new int[each * ROOM];
        for (var i = 0; i < ROOM; i++) {
            first.trades[i] = i;
            lanes[i] = i;
        }
    }

    /** Which trade each lane holds, where it stands, between which prices it was, and its marks. */
    private static final class Lanes {
        final long[] trades = new long[ROOM];
        final double[] price;
        final double[] low;
        final double[] high;
        final double[] count;

        Lanes(double[] price, double[] low, double[] high, double[] count) {
            this.price = price;
            this.low = low;
            this.high = high;
            this.count = count;
        }
    }

    @Override
    double price(int at, int mark) {
        return prices[mark * ROOM + lanes[mark / WORDS * ROOM + at]];
    }

    @Override
    void make() {
        Arrays.fill(exits, Prices.ONE);
        Arrays.fill(lowest, Prices.ONE);
        Arrays.fill(highest, Prices.ONE);
        moves(0, used);
        walk(first, 0, used);
        var active = each > 1 ? keep(first, used) : 0;
        for (var block = 1; active > 0; block++) {
            moves(block, active);
            walk(later, block, active);
            put(block, active);
            active = block + 1 < each ? keep(later, active) : 0;
        }
    }

    private void moves(int block, int active) {
        words.make(this, active, block, STREAM);
        for (var word = 0; word < WORDS; word++) {
            normals.make(words.of(word), prices, (WORDS * block + word) * ROOM, active);
        }
        if (jumpBelow > 0) {
            jump(block, active);
        }
    }

    private void jump(int block, int active) {
        words.make(this, active, block, Prices.JUMPS);
        for (var word = 0; word < WORDS; word++) {
            var each = words.of(word);
            for (var i = 0; i < active; i++) {
                if (each[i] >>> 32 < jumpBelow) {
                    sizes.path(paths[i]);
                    sizes.block((int) blocks[i] + block, Prices.JUMP_SIZES);
                    prices[(WORDS * block + word) * ROOM + i] += model.jump(NormalTable.at(sizes.words[word]));
                }
            }
        }
    }

    private void walk(Lanes of, int block, int active) {
        for (var at = 0; at < active; at += LANES.length()) {
            walk(of, block * WORDS, Math.min(block * WORDS + WORDS, marks), at);
        }
    }

    /** A trade that has left stays where it is. */
    private void walk(Lanes of, int from, int to, int at) {
        var now = DoubleVector.fromArray(LANES, of.price, at);
        var low = DoubleVector.fromArray(LANES, of.low, at);
        var high = DoubleVector.fromArray(LANES, of.high, at);
        var count = DoubleVector.broadcast(LANES, from);
        for (var mark = from; mark < to; mark++) {
            var stays = now.compare(VectorOperators.GT, stop).and(now.compare(VectorOperators.LT, take));
            var move = DoubleVector.fromArray(LANES, prices, mark * ROOM + at).mul(now);
            now = now.add(move.add(ROUNDING).sub(ROUNDING), stays);
            now = now.blend(1, now.compare(VectorOperators.LT, 1));
            now = now.blend(Prices.HIGHEST, now.compare(VectorOperators.GT, Prices.HIGHEST));
            low = low.blend(now, now.compare(VectorOperators.LT, low));
            high = high.blend(now, now.compare(VectorOperators.GT, high));
            count = count.add(1, stays);
            now.intoArray(prices, mark * ROOM + at);
        }
        now.intoArray(of.price, at);
        low.intoArray(of.low, at);
        high.intoArray(of.high, at);
        count.intoArray(of.count, at);
    }

    /** Tells each trade where it stands. */
    private void put(int block, int active) {
        for (var i = 0; i < active; i++) {
            var at = (int) later.trades[i];
            lanes[block * ROOM + at] = i;
            exits[at] = later.price[i];
            lowest[at] = later.low[i];
            highest[at] = later.high[i];
            seen[at] = later.count[i];
        }
    }

    /** Moves those that go on together; how many they are. */
    private int keep(Lanes from, int active) {
        var kept = 0;
        for (var at = 0; at < active; at += LANES.length()) {
            var now = DoubleVector.fromArray(LANES, from.price, at);
            var stays = now.compare(VectorOperators.GT, stop)
                    .and(now.compare(VectorOperators.LT, take))
                    .and(LANES.indexInRange(at, active));
            var longs = stays.cast(LONGS);
            now.compress(stays).intoArray(later.price, kept);
            DoubleVector.fromArray(LANES, from.low, at).compress(stays).intoArray(later.low, kept);
            DoubleVector.fromArray(LANES, from.high, at).compress(stays).intoArray(later.high, kept);
            LongVector.fromArray(LONGS, from.trades, at).compress(longs).intoArray(later.trades, kept);
            LongVector.fromArray(LONGS, paths, at).compress(longs).intoArray(paths, kept);
            LongVector.fromArray(LONGS, blocks, at).compress(longs).intoArray(blocks, kept);
            kept += stays.trueCount();
        }
        return kept;
    }
}
