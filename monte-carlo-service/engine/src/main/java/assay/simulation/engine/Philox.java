package assay.simulation.engine;

/**
 * The random words of one path: Philox4x32-10 of Salmon et al., "Parallel random numbers: as easy as 1, 2, 3" (2011).
 *
 * <p>Key = seed; counter = (block, stream, path low, path high). A word depends on nothing else, so any path can be
 * made anywhere, and a stream that is not drawn from costs nothing.
 */
final class Philox {
    static final long M0 = 0xD2511F53L;
    static final long M1 = 0xCD9E8D57L;
    static final int ROUNDS = 10;
    static final int W0 = 0x9E3779B9;
    static final int W1 = 0xBB67AE85;
    static final long LOW = 0xFFFFFFFFL;

    /** The four words of the last block. */
    final int[] words = new int[4];

    private final int keyLow;
    private final int keyHigh;
    private int pathLow;
    private int pathHigh;

    Philox(long seed) {
        keyLow = (int) seed;
        keyHigh = (int) (seed >>> 32);
    }

    void path(long path) {
        pathLow = (int) path;
        pathHigh = (int) (path >>> 32);
    }

    /** Makes one block of four words. */
    void block(int block, int stream) {
        long c0 = block & LOW;
        long c1 = stream & LOW;
        long c2 = pathLow & LOW;
        long c3 = pathHigh & LOW;
        var k0 = keyLow;
        var k1 = keyHigh;
        for (var round = 0; round < ROUNDS; round++) {
            var p0 = c0 * M0;
            var p1 = c2 * M1;
            c0 = (p1 >>> 32) ^ c1 ^ (k0 & LOW);
            c2 = (p0 >>> 32) ^ c3 ^ (k1 & LOW);
            c1 = p1 & LOW;
            c3 = p0 & LOW;
            k0 += W0;
            k1 += W1;
        }
        words[0] = (int) c0;
        words[1] = (int) c1;
        words[2] = (int) c2;
        words[3] = (int) c3;
    }
}
