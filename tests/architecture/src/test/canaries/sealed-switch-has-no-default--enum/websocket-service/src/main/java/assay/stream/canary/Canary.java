package assay.stream.canary;

/** A bird that strays. */
final class Canary {

    private Canary() {}

    enum Song {
        LOUD,
        SOFT
    }

    static int volume(Song song) {
        switch (song) {
            case LOUD:
                return 2;
            default:
                return 1;
        }
    }
}
