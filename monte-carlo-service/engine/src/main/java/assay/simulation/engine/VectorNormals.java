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
    private static final double MIDDLE = 0x1p32;
    private static final int ROWS = 512;
    /** {@link NormalTable#TABLE} power beside power. */
    private static final double[] COLUMNS = columns();

    private final PriceModel model;
    private final int[] rows = new int[Tracks.ROOM];
    private final double[] places = new double[Tracks.ROOM];

    VectorNormals(PriceModel model) {
        this.model = model;
    }

    private static double[] columns() {
        var columns = new double[NormalTable.TABLE.length];
        for (var i = 0; i < columns.length; i++) {
            columns[i % 5 * ROWS + i / 5] = NormalTable.TABLE[i];
        }
        return columns;
    }

    /**
     * The moves of some words that stand in the upper halves. Each loop is a method's own, and no vector leaves it: the
     * compiler then keeps every one in a register.
     */
    void make(long[] words, double[] moves, int to, int count) {
        find(words, count);
        move(words, moves, to, count);
    }

    /**
     * Finds the rows of the table; apart from their use, since what is stored piece by piece is not at once read whole.
     * A number and its distance from the nearer end are as far apart as the middle and its distance from that.
     */
    private void find(long[] words, int count) {
        for (var at = 0; at < count; at += LANES.length()) {
            var word = LongVector.fromArray(LONGS, words, at);
            var odd = word.lanewise(VectorOperators.LSHR, 31).or(1 | BIASED).reinterpretAsDoubles();
            var fromMiddle = odd.sub(BIAS + MIDDLE).lanewise(VectorOperators.ABS);
            var bits = DoubleVector.broadcast(LANES, MIDDLE).sub(fromMiddle).reinterpretAsLongs();
            ((IntVector) bits.lanewise(VectorOperators.LSHR, 48).convertShape(VectorOperators.L2I, HALF, 0))
                    .intoArray(rows, at);
            bits.lanewise(VectorOperators.LSHL, 4)
                    .and(NormalTable.FRACTION)
                    .or(NormalTable.ONE)
                    .reinterpretAsDoubles()
                    .sub(1.5)
                    .intoArray(places, at);
        }
    }

    private void move(long[] words, double[] moves, int to, int count) {
        for (var at = 0; at < count; at += LANES.length()) {
            var f = DoubleVector.fromArray(LANES, places, at);
            var v = DoubleVector.fromArray(LANES, COLUMNS, 4 * ROWS - NormalTable.FIRST_ROW, rows, at)
                    .mul(f)
                    .add(DoubleVector.fromArray(LANES, COLUMNS, 3 * ROWS - NormalTable.FIRST_ROW, rows, at))
                    .mul(f)
                    .add(DoubleVector.fromArray(LANES, COLUMNS, 2 * ROWS - NormalTable.FIRST_ROW, rows, at))
                    .mul(f)
                    .add(DoubleVector.fromArray(LANES, COLUMNS, ROWS - NormalTable.FIRST_ROW, rows, at))
                    .mul(f)
                    .add(DoubleVector.fromArray(LANES, COLUMNS, -NormalTable.FIRST_ROW, rows, at));
            var upper = LongVector.fromArray(LONGS, words, at).not().and(Long.MIN_VALUE);
            var z = v.reinterpretAsLongs().lanewise(VectorOperators.XOR, upper).reinterpretAsDoubles();
            var cubic = z.mul(z).mul(model.far()).add(model.near());
            cubic.mul(z).mul(model.volatility()).add(model.drift()).intoArray(moves, to + at);
        }
    }
}
