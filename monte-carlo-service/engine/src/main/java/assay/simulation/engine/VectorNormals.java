package assay.simulation.engine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The moves of many words, a word in each lane; the same as {@link NormalTable} and {@link PriceModel} make. */
final class VectorNormals {
    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> HALF =
            VectorSpecies.of(int.class, VectorShape.forBitSize(LANES.vectorBitSize() / 2));
    /** Or'ed under a number below 2^52 it makes the bits of 2^52 and that number. */
    private static final long BIASED = 0x4330000000000000L;

    private static final double BIAS = 0x1p52;

    private final PriceModel model;
    private final int[] rows = new int[Tracks.ROOM];
    private final double[] places = new double[Tracks.ROOM];

    VectorNormals(PriceModel model) {
        this.model = model;
    }

    /** The moves of some words. Each loop is a method's own: the compiler then keeps every vector in a register. */
    void make(long[] words, double[] moves, int to, int count) {
        look(words, count);
        evaluate(words, count);
        move(moves, to, count);
    }

    private void look(long[] words, int count) {
        for (var at = 0; at < count; at += LANES.length()) {
            find(LongVector.fromArray(LONGS, words, at), at);
        }
    }

    private void evaluate(long[] words, int count) {
        for (var at = 0; at < count; at += LANES.length()) {
            normal(LongVector.fromArray(LONGS, words, at), at).intoArray(places, at);
        }
    }

    private void move(double[] moves, int to, int count) {
        for (var at = 0; at < count; at += LANES.length()) {
            var z = DoubleVector.fromArray(LANES, places, at);
            var cubic = z.mul(z).mul(model.far()).add(model.near());
            cubic.mul(z).mul(model.volatility()).add(model.drift()).intoArray(moves, to + at);
        }
    }

    /**
     * Finds the rows of the table; apart from their use, since what is stored piece by piece is not at once read whole.
     */
    private void find(LongVector word, int at) {
        var sign = word.lanewise(VectorOperators.LSHL, 32).lanewise(VectorOperators.ASHR, 63);
        var odd = word.lanewise(VectorOperators.XOR, sign)
                .lanewise(VectorOperators.LSHL, 1)
                .or(1)
                .and(Philox.LOW);
        var bits = odd.or(BIASED).reinterpretAsDoubles().sub(BIAS).reinterpretAsLongs();
        var row = bits.lanewise(VectorOperators.LSHR, 48).sub(NormalTable.FIRST_ROW);
        ((IntVector) row.lanewise(VectorOperators.LSHL, 2).add(row).convertShape(VectorOperators.L2I, HALF, 0))
                .intoArray(rows, at);
        bits.lanewise(VectorOperators.LSHL, 4)
                .and(NormalTable.FRACTION)
                .or(NormalTable.ONE)
                .reinterpretAsDoubles()
                .sub(1.5)
                .intoArray(places, at);
    }

    private DoubleVector normal(LongVector word, int at) {
        var f = DoubleVector.fromArray(LANES, places, at);
        var v = part(4, at)
                .mul(f)
                .add(part(3, at))
                .mul(f)
                .add(part(2, at))
                .mul(f)
                .add(part(1, at))
                .mul(f)
                .add(part(0, at));
        var upper = word.lanewise(VectorOperators.LSHL, 32).not().and(Long.MIN_VALUE);
        return v.reinterpretAsLongs().lanewise(VectorOperators.XOR, upper).reinterpretAsDoubles();
    }

    private DoubleVector part(int power, int at) {
        return DoubleVector.fromArray(LANES, NormalTable.TABLE, power, rows, at);
    }
}
