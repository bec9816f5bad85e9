package assay.simulation.engine;

/**
 * The moves of one path. The words of many neighbouring blocks are made at once, in loops that the compiler puts into
 * the processor's vectors; a normal is looked up when its mark is.
 */
final class Moves {
    private static final int BLOCKS = 32;
    private static final int STREAM = 0;

    private final int keyLow;
    private final int keyHigh;
    private final PriceModel model;
    private final long[] w0 = new long[BLOCKS];
    private final long[] w1 = new long[BLOCKS];
    private final long[] w2 = new long[BLOCKS];
    private final long[] w3 = new long[BLOCKS];
    private final int[] words = new int[4 * BLOCKS];
    private long path;
    private int first;

    Moves(long seed, PriceModel model) {
        keyLow = (int) seed;
        keyHigh = (int) (seed >>> 32);
        this.model = model;
    }

    void path(long number) {
        path = number;
        first = Integer.MAX_VALUE;
    }

    /** Where a block begins, for {@link #at}; its words are made if they are not there. */
    int seek(int block) {
        var index = block - first;
        if (index < 0 || index >= BLOCKS) {
            first = block;
            make();
            return 0;
        }
        return index << 2;
    }

    /** The move of a word, counted from the start of a block that was sought. */
    double at(int word) {
        return model.move(NormalTable.at(words[word]));
    }

    private void make() {
        for (var i = 0; i < BLOCKS; i++) {
            w0[i] = (first + i) & Philox.LOW;
            w1[i] = STREAM;
            w2[i] = path & Philox.LOW;
            w3[i] = path >>> 32;
        }
        var k0 = keyLow;
        var k1 = keyHigh;
        for (var round = 0; round < Philox.ROUNDS; round++) {
            round(k0 & Philox.LOW, k1 & Philox.LOW);
            k0 += Philox.W0;
            k1 += Philox.W1;
        }
        for (var i = 0; i < BLOCKS; i++) {
            words[4 * i] = (int) w0[i];
            words[4 * i + 1] = (int) w1[i];
            words[4 * i + 2] = (int) w2[i];
            words[4 * i + 3] = (int) w3[i];
        }
    }

    private void round(long k0, long k1) {
        long[] c0 = w0;
        long[] c1 = w1;
        long[] c2 = w2;
        long[] c3 = w3;
        for (var i = 0; i < BLOCKS; i++) {
            var p0 = (c0[i] & Philox.LOW) * Philox.M0;
            var p1 = (c2[i] & Philox.LOW) * Philox.M1;
            c0[i] = (p1 >>> 32) ^ c1[i] ^ k0;
            c2[i] = (p0 >>> 32) ^ c3[i] ^ k1;
            c1[i] = p1 & Philox.LOW;
            c3[i] = p0 & Philox.LOW;
        }
    }
}
