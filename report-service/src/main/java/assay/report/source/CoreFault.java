package assay.report.source;

/** Another part of the platform did not answer, or not what it should. */
public final class CoreFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CoreFault(String message) {
        super(message);
    }

    CoreFault(String message, Throwable cause) {
        super(message, cause);
    }
}
