package assay.simulation.engine;

/**
 * The prices of many trades, of one path or of several, made together. A trade's prices depend on nothing that its
 * account did, since it opens at 1 and its stop and its take are prices; they have the same bits as those of
 * {@link Prices}, whoever makes them.
 */
abstract sealed class Tracks permits PlainTracks, VectorTracks {
    /** Trades at once, at most; a multiple of every vector's length. */
    static final int ROOM = 128;

    private static final String VECTORS = "jdk.incubator.vector";

    final int marks;
    /** Blocks of words that a trade has. */
    final int each;

    final long[] paths = new long[ROOM];
    /** The first block of words of each trade. */
    final long[] blocks = new long[ROOM];
    /** Mark after mark, trade beside trade. */
    final double[] prices;

    final double[] exits = new double[ROOM];
    final double[] lowest = new double[ROOM];
    final double[] highest = new double[ROOM];
    final double[] seen = new double[ROOM];
    int used;

    Tracks(int marks) {
        this.marks = marks;
        each = (marks + 3) / 4;
        prices = new double[4 * each * ROOM];
    }

    /** By the processor's vectors where this JVM was started with them ({@code --add-modules jdk.incubator.vector}). */
    static Tracks of(Question question) {
        return ModuleLayer.boot().findModule(VECTORS).isPresent()
                ? new VectorTracks(question)
                : new PlainTracks(question);
    }

    /** Forgets all trades. */
    final void clear() {
        used = 0;
    }

    /** Asks for some neighbouring trades of a path; the place of the first. */
    final int add(long path, int trade, int count) {
        for (var i = 0; i < count; i++) {
            paths[used + i] = path;
            blocks[used + i] = (long) (trade + i) * each;
        }
        used += count;
        return used - count;
    }

    /** Makes what was asked for. */
    abstract void make();

    /** The price at a mark that the trade has seen. */
    abstract double price(int at, int mark);

    /** The price that closes a trade. */
    final double exit(int at) {
        return exits[at];
    }

    /** Marks until it is closed. */
    final int marks(int at) {
        return (int) seen[at];
    }

    /** The lowest price of a trade, its opening included. */
    final double lowest(int at) {
        return lowest[at];
    }

    /** The highest price of a trade, its opening included. */
    final double highest(int at) {
        return highest[at];
    }
}
