package assay.stream.session;

/** Core did not answer, or not as agreed; asking again may help. */
public final class CoreFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CoreFault(String what) {
        super(what);
    }

    CoreFault(String what, Throwable cause) {
        super(what, cause);
    }
}
