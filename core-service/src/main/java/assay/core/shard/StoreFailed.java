package assay.core.shard;

/** The store gave no answer. What was asked may have happened or not. */
public final class StoreFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreFailed(String what, Throwable cause) {
        super(what, cause);
    }
}
