package assay.stream.canary;

/** A bird that strays. */
final class Canary {

    private Canary() {}

    static int fall(int depth) {
        int songs = 0;
        switch (depth) {
            case 1:
                songs++;
            case 2:
                songs++;
                break;
            default:
                break;
        }
        return songs;
    }
}
