package assay.bench;

/** Something that a benchmark needs is not there; the message says what and how to get it. */
public final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Missing(String what) {
        super(what);
    }
}
