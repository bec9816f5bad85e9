package assay.stream.canary;

/** A bird that strays. */
final class Canary {

    private Canary() {}

    static int sing(int one, int two, int three, int four, int five) {
        return one + two + three + four + five;
    }
}
