package assay.stream.canary;

/** A bird that strays. */
final class Canary {

    private Canary() {}

    static void sing(Exception failure) {
        failure.printStackTrace();
    }
}
