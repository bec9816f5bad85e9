package assay.local.canary;

/** A bird that everybody hears. */
final class Canary {

    static final String LISTENERS = "PLAINTEXT://:9092";

    private Canary() {}
}
