package assay.local.platform;

/** Why the platform cannot run, in a line for people that says what to do. */
public final class PlatformFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PlatformFault(String line) {
        super(line);
    }
}
