package assay.domain.canary;

/** A bird that strays. */
public final class Canary {

    private Canary() {}

    public static long root(long square) {
        return (long) Math.sqrt(square);
    }
}
