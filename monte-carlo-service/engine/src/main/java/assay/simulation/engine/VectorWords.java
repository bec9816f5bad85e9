package assay.simulation.engine;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Philox's words of one block of many trades, a trade in each lane; the same words as {@link Philox} makes. */
final class VectorWords {
    private static final VectorSpecies<Long> LANES = LongVector.SPECIES_PREFERRED;

    private final long[][] words = new long[4][Tracks.ROOM];
    private final long[] keys0 = new long[Philox.ROUNDS];
    private final long[] keys1 = new long[Philox.ROUNDS];

    VectorWords(long seed) {
        var k0 = (int) seed;
        var k1 = (int) (seed >>> 32);
        for (var round = 0; round < Philox.ROUNDS; round++) {
            keys0[round] = k0 & Philox.LOW;
            keys1[round] = k1 & Philox.LOW;
            k0 += Philox.W0;
            k1 += Philox.W1;
        }
    }

    /** Makes the words of one block of some trades. */
    void make(Tracks tracks, int block, int stream) {
        for (var at = 0; at < tracks.used; at += LANES.length()) {
            make(tracks.blocks, tracks.paths, (long) stream << 32 | block, at);
        }
    }

    /** Vectors live within one method alone: as arguments they would be objects. */
    private void make(long[] blocks, long[] paths, long block, int at) {
        var m0 = LongVector.broadcast(LANES, Philox.M0).and(Philox.LOW);
        var m1 = LongVector.broadcast(LANES, Philox.M1).and(Philox.LOW);
        var c0 = LongVector.fromArray(LANES, blocks, at).add(block & Philox.LOW).and(Philox.LOW);
        var c1 = LongVector.broadcast(LANES, block >>> 32);
        var c2 = LongVector.fromArray(LANES, paths, at).and(Philox.LOW);
        var c3 = LongVector.fromArray(LANES, paths, at).lanewise(VectorOperators.LSHR, 32);
        for (var round = 0; round < Philox.ROUNDS; round++) {
            var p0 = c0.and(Philox.LOW).mul(m0);
            var p1 = c2.and(Philox.LOW).mul(m1);
            c0 = p1.lanewise(VectorOperators.LSHR, 32)
                    .lanewise(VectorOperators.XOR, c1)
                    .lanewise(VectorOperators.XOR, keys0[round]);
            c2 = p0.lanewise(VectorOperators.LSHR, 32)
                    .lanewise(VectorOperators.XOR, c3)
                    .lanewise(VectorOperators.XOR, keys1[round]);
            c1 = p1.and(Philox.LOW);
            c3 = p0.and(Philox.LOW);
        }
        c0.intoArray(words[0], at);
        c1.intoArray(words[1], at);
        c2.intoArray(words[2], at);
        c3.intoArray(words[3], at);
    }

    /** The first, second, third or fourth word of every trade's block, from 0 to 2^32 - 1. */
    long[] of(int word) {
        return words[word];
    }
}
