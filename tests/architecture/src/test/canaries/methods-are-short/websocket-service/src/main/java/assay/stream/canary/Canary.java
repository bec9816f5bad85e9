package assay.stream.canary;

/** A bird that strays. */
final class Canary {

    private Canary() {}

    static int sing() {
        int songs = 0;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        songs++;
        return songs;
    }
}
