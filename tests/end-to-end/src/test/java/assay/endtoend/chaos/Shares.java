package assay.endtoend.chaos;

/** Percentiles by the nearest rank. */
final class Shares {

    private Shares() {}

    /** The smallest value that at least this share of all does not exceed; not a number when there are none. */
    static double of(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
