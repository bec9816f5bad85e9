package assay.core.shard;

import assay.contracts.line.Line;
import assay.contracts.line.NotCanonical;
import assay.domain.tape.TapeEntry;
import assay.proof.codec.TapeCodec;
import org.jspecify.annotations.Nullable;

/**
 * One record of the tape's log, which nobody has believed yet. What its bytes say is read once, however many shards go
 * through it; two threads that read at the same time come to the same.
 */
public final class TapeRecord {

    private final long offset;
    private final byte[] bytes;
    private boolean parsed;
    private @Nullable Line line;
    private @Nullable TapeEntry entry;

    public TapeRecord(long offset, byte[] bytes) {
        this.offset = offset;
        this.bytes = bytes;
    }

    public long offset() {
        return offset;
    }

    /** The line it holds, absent when its bytes are no line. */
    public synchronized @Nullable Line line() {
        if (!parsed) {
            line = parsed(bytes);
            parsed = true;
        }
        return line;
    }

    private static @Nullable Line parsed(byte[] bytes) {
        try {
            return Line.parse(bytes);
        } catch (NotCanonical _) {
            return null;
        }
    }

    /**
     * What its line says.
     *
     * @throws UnreadableEntry when that is nothing known
     */
    synchronized TapeEntry entry(Line said) {
        var known = entry;
        if (known == null) {
            try {
                known = TapeCodec.entry(said);
            } catch (NotCanonical e) {
                throw new UnreadableEntry(said.sequence(), e);
            }
            entry = known;
        }
        return known;
    }
}
