package assay.simulation.engine;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Philox's words of one block of many trades, a trade in each lane; the same words as {@link Philox} makes.
 *
 * <p>A word stands in the upper half of its lane. It is moved down for its multiplication alone, by a shift, which is
 * how the compiler knows that 32 bits are multiplied: that takes a processor a third of what 64 bits do.
 */
final class VectorWords {
    private static final VectorSpecies<Long> LANES = LongVector.SPECIES_PREFERRED;

    private final long[][] words = new long[4][Tracks.ROOM];
    private final long[] keys0 = new long[Philox.ROUNDS];
    private final long[] keys1 = new long[Philox.ROUNDS];

    VectorWords(long seed) {
        var k0 = (int) seed;
        var k1 = (int) (seed >>> 32);
        for (var round = 0; round < Philox.ROUNDS; round++) {
            keys0[round] = (long) k0 << 32;
            keys1[round] = (long) k1 << 32;
            k0 += Philox.W0;
            k1 += Philox.W1;
        }
    }

    /** Makes the words of one block of some trades. */
    void make(Tracks tracks, int count, int block, int stream) {
        for (var at = 0; at < count; at += LANES.length()) {
            make(tracks.blocks, tracks.paths, (long) stream << 32 | block, at);
        }
    }

    /** Vectors live within one method alone: as arguments they would be objects. */
    private void make(long[] blocks, long[] paths, long block, int at) {
        var m0 = LongVector.broadcast(LANES, Philox.M0).and(Philox.LOW);
        var m1 = LongVector.broadcast(LANES, Philox.M1).and(Philox.LOW);
        var path = LongVector.fromArray(LANES, paths, at);
        var c0 = LongVector.fromArray(LANES, blocks, at).add(block & Philox.LOW).lanewise(VectorOperators.LSHL, 32);
        var c1 = LongVector.broadcast(LANES, block & ~Philox.LOW);
        var c2 = path.lanewise(VectorOperators.LSHL, 32);
        var c3 = path;
        for (var round = 0; round < Philox.ROUNDS; round++) {
            var p0 = c0.lanewise(VectorOperators.LSHR, 32).mul(m0);
            var p1 = c2.lanewise(VectorOperators.LSHR, 32).mul(m1);
            c0 = p1.lanewise(VectorOperators.XOR, c1).lanewise(VectorOperators.XOR, keys0[round]);
            c2 = p0.lanewise(VectorOperators.XOR, c3).lanewise(VectorOperators.XOR, keys1[round]);
            c1 = p1.lanewise(VectorOperators.LSHL, 32);
            c3 = p0.lanewise(VectorOperators.LSHL, 32);
        }
        c0.intoArray(words[0], at);
        c1.intoArray(words[1], at);
        c2.intoArray(words[2], at);
        c3.intoArray(words[3], at);
    }

    /** The first, second, third or fourth word of every trade's block; what is beneath its upper half means nothing. */
    long[] of(int word) {
        return words[word];
    }
}
