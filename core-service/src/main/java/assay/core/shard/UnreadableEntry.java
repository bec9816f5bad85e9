package assay.core.shard;

/** An entry that extends the tape and cannot be read: the reader stops there until a person has looked. */
public final class UnreadableEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEntry(long sequence, Throwable cause) {
        super("tape entry " + sequence + " cannot be read", cause);
    }
}
