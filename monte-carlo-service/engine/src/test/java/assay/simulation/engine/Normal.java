package assay.simulation.engine;

/** The normal distribution by its series, for oracles. */
final class Normal {
    private Normal() {}

    /** The share below z: Marsaglia (2004), exact to about 1e-15 near the middle. */
    static double below(double z) {
        if (z < -8 || z > 8) {
            return z < 0 ? 0 : 1;
        }
        var sum = z;
        var term = z;
        for (var i = 3; sum + term != sum; i += 2) {
            term = term * z * z / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-0.5 * z * z - 0.9189385332046728);
    }
}
