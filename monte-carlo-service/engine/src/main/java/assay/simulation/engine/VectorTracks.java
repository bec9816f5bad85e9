package assay.simulation.engine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Trades made side by side, one in each lane of the processor's vectors. */
final class VectorTracks extends Tracks {
    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
    private static final int STREAM = 0;
    /** Added and taken away again, it leaves a number whole, rounded half to even; for numbers below 2^51. */
    private static final double ROUNDING = 0x1.8p52;

    private final VectorWords words;
    private final VectorNormals normals;
    private final Philox sizes;
    private final PriceModel model;
    private final long jumpBelow;
    private final double stop;
    private final double take;

    VectorTracks(Question question) {
        super(question.trader().marks());
        model = question.model();
        jumpBelow = model.jumpBelow();
        stop = question.trader().stop().units();
        take = question.trader().takeOrNever();
        words = new VectorWords(question.seed());
        normals = new VectorNormals(model);
        sizes = new Philox(question.seed());
    }

    @Override
    void make() {
        for (var block = 0; block < each; block++) {
            words.make(this, block, STREAM);
            for (var word = 0; word < 4; word++) {
                normals.make(words.of(word), prices, (4 * block + word) * ROOM, used);
            }
            if (jumpBelow > 0) {
                jump(block);
            }
        }
        for (var at = 0; at < used; at += LANES.length()) {
            walk(at);
        }
    }

    private void jump(int block) {
        words.make(this, block, Prices.JUMPS);
        for (var word = 0; word < 4; word++) {
            var each = words.of(word);
            for (var i = 0; i < used; i++) {
                if (each[i] < jumpBelow) {
                    sizes.path(paths[i]);
                    sizes.block((int) blocks[i] + block, Prices.JUMP_SIZES);
                    prices[(4 * block + word) * ROOM + i] += model.jump(NormalTable.at(sizes.words[word]));
                }
            }
        }
    }

    /** A trade that has left stays where it is. */
    void walk(int at) {
        var price = DoubleVector.broadcast(LANES, Prices.ONE);
        var low = price;
        var high = price;
        var count = DoubleVector.zero(LANES);
        for (var mark = 0; mark < marks; mark++) {
            var stays = price.compare(VectorOperators.GT, stop).and(price.compare(VectorOperators.LT, take));
            var move = DoubleVector.fromArray(LANES, prices, mark * ROOM + at).mul(price);
            var next = price.add(move.add(ROUNDING).sub(ROUNDING), stays);
            next = next.blend(1, next.compare(VectorOperators.LT, 1));
            next = next.blend(Prices.HIGHEST, next.compare(VectorOperators.GT, Prices.HIGHEST));
            low = low.blend(next, next.compare(VectorOperators.LT, low));
            high = high.blend(next, next.compare(VectorOperators.GT, high));
            count = count.add(1, stays);
            next.intoArray(prices, mark * ROOM + at);
            price = next;
        }
        price.intoArray(exits, at);
        low.intoArray(lowest, at);
        high.intoArray(highest, at);
        count.intoArray(seen, at);
    }
}
