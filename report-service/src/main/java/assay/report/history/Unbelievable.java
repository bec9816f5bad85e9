package assay.report.history;

/** A line that cannot follow what is known: nothing of its shard goes on until somebody has looked at it. */
final class Unbelievable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unbelievable(String message) {
        super(message);
    }
}
