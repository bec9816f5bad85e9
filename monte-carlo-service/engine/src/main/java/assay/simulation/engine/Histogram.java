package assay.simulation.engine;

/**
 * How often a share of the capital was seen, in bins of a thousandth from -1 to 3; what lies outside counts in the
 * outer bins. Two of them add up, so percentiles do not depend on who counted which path.
 */
public final class Histogram {
    static final int BINS = 4000;
    private static final int ZERO = 1000;

    private final int[] counts = new int[BINS];
    private long total;

    /** Counts an amount as a share of the capital. */
    void add(long amount, long capital) {
        var bin = Math.floorDiv(amount, capital / 1000) + ZERO;
        counts[Math.clamp(bin, 0, BINS - 1)]++;
        total++;
    }

    void add(Histogram other) {
        for (var i = 0; i < BINS; i++) {
            counts[i] += other.counts[i];
        }
        total += other.total;
    }

    void put(Numbers numbers) {
        numbers.put(counts);
    }

    void add(Numbers numbers) {
        for (var i = 0; i < BINS; i++) {
            var more = (int) numbers.next();
            counts[i] += more;
            total += more;
        }
    }

    /** How many were counted. */
    public long total() {
        return total;
    }

    /**
     * A percentile: the middle of the bin in which it falls, so off by half a thousandth at most.
     *
     * @param share from 0 to 1
     * @return as a share of the capital, in thousandths and a half
     */
    public double percentile(double share) {
        var rank = Math.max(1, (long) Math.ceil(share * total));
        var seen = 0L;
        for (var i = 0; i < BINS; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return (i - ZERO + 0.5) / 1000;
            }
        }
        return 0;
    }

    /** The share of what was counted that lies below an amount, itself cut to a thousandth. */
    public double below(double shareOfCapital) {
        var end = Math.clamp(Math.round(shareOfCapital * 1000) + ZERO, 0, BINS);
        var seen = 0L;
        for (var i = 0; i < end; i++) {
            seen += counts[i];
        }
        return total == 0 ? 0 : (double) seen / total;
    }
}
