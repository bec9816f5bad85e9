package assay.domain.canary;

/** A bird that strays. */
public final class Canary {

    private Canary() {}

    public static long half(long whole) {
        double part = whole;
        return (long) (part / 2);
    }
}
