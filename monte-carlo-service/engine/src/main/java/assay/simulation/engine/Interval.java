package assay.simulation.engine;

/** A share that was estimated by counting, with the interval in which it lies at 95 % confidence. */
public record Interval(double estimate, double low, double high) {
    /** 97.5 % of a standard normal. */
    private static final double Z = 1.959963984540054;

    /**
     * Wilson's score interval ("Probable inference", 1927), which stays inside 0 to 1 and has a width even when nothing
     * was seen.
     *
     * @param seen from 0 to {@code of}
     * @param of above zero
     */
    public static Interval wilson(long seen, long of) {
        if (of < 1 || seen < 0 || seen > of) {
            throw new IllegalArgumentException(seen + " of " + of);
        }
        var n = (double) of;
        var p = seen / n;
        var scale = 1 + Z * Z / n;
        var middle = (p + Z * Z / (2 * n)) / scale;
        var half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / scale;
        return new Interval(p, seen == 0 ? 0 : middle - half, seen == of ? 1 : middle + half);
    }
}
