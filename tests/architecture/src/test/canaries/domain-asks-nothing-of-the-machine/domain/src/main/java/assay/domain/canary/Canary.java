package assay.domain.canary;

/** A bird that strays. */
public final class Canary {

    private Canary() {}

    public static long now() {
        return System.currentTimeMillis();
    }
}
