package assay.stream.canary;

/** A bird that strays. */
final class Canary {

    private Canary() {}

    static final String SONG = "tweettweettweettweettweettweettweettweettweettweettweettweettweettweettweettweettweettweettweettweet";
}
