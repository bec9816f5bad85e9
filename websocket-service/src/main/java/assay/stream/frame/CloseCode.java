package assay.stream.frame;

/** Why the server ends a socket, in the range that RFC 6455 leaves to applications. */
public enum CloseCode {
    GOING_AWAY(1001),
    /** The session is over; come back after signing in. */
    SIGNED_OUT(4003),
    /** Too far behind; come back at once with `since`. */
    TOO_SLOW(4008),
    /** Whether the client may still be here could not be asked for too long. */
    UNCHECKED(4009),
    TOO_MANY_MESSAGES(4029);

    private final int number;

    CloseCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
