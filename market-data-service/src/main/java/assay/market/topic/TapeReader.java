package assay.market.topic;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Reading;
import assay.contracts.tape.TapeLine;
import org.jspecify.annotations.Nullable;

/**
 * Follows the tape by the reader rule: what does not extend the chain is dropped, whoever wrote it. Not thread-safe.
 */
public final class TapeReader {
    private ChainHead head;
    private long dropped;
    private long unreadable;

    public TapeReader(ChainHead head) {
        this.head = head;
    }

    /** A line that is believed, and where it stood. */
    public record Believed(long offset, Line line, TapeLine content, ChainHead head) {}

    /** The line of a record when it is believed, else null. */
    @Nullable
    public Believed read(TapeRecord record) {
        try {
            var line = Line.parse(record.bytes());
            if (head.read(line) instanceof Reading.Accepted(var next)) {
                var content = TapeLine.of(line);
                head = next;
                return new Believed(record.offset(), line, content, next);
            }
            dropped++;
        } catch (NotCanonical e) {
            unreadable++;
        }
        return null;
    }

    public ChainHead head() {
        return head;
    }

    /** Lines that did not extend the chain. */
    public long dropped() {
        return dropped;
    }

    /** Records that are no line of a tape at all. */
    public long unreadable() {
        return unreadable;
    }
}
