package assay.market.archive;

import assay.market.topic.TapePosition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where whole minutes of the tape are kept for good. */
public interface TapeKeep {
    /** The newest minutes, newest first. */
    List<Kept> newest(int count);

    /** Keeps a minute that follows the newest; one that is kept already is left as it is. */
    void keep(TapeMinute minute);

    /** The row that holds a sequence, if it is kept. */
    Optional<Kept> holding(long sequence);

    /**
     * The place in the topic before which everything is kept and belongs to minutes before an instant; 0 when nothing
     * does.
     */
    long offsetBefore(Instant minute);

    /** A kept minute. */
    record Kept(TapePosition start, TapePosition end, List<byte[]> lines) {
        long first() {
            return start.head().sequence() + 1;
        }

        long last() {
            return end.head().sequence();
        }
    }
}
