package assay.core.shard;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Reading;
import assay.domain.tape.Market;
import assay.domain.tape.TapeEntry;
import assay.proof.codec.TapeCodec;
import org.jspecify.annotations.Nullable;

/** Reads the tape from a position on, believes what the reader rule believes, and folds the market. One thread. */
public final class TapeFollower {

    private final Conduct conduct;
    private ChainHead head;
    private long offset;
    private Market market = Market.empty();
    private long dropped;

    public TapeFollower(TapePosition start) {
        this(start, new Conduct());
    }

    TapeFollower(TapePosition start, Conduct conduct) {
        this.head = start.head();
        this.offset = start.offset();
        this.conduct = conduct;
    }

    /** The offset of the next record to read. */
    public long offset() {
        return offset;
    }

    /** How many records were not believed: forks, repetitions, gaps, bytes that are no line. */
    public long dropped() {
        return dropped;
    }

    /**
     * The point that a record leads to, or null when it is not believed. Records at offsets already read are ignored.
     *
     * @throws UnreadableEntry when an entry extends the chain and says nothing known: nobody may go on behind it
     */
    public @Nullable TapePoint read(LogRecord record) {
        if (record.offset() < offset) {
            return null;
        }
        offset = record.offset() + 1;
        var line = parsed(record);
        if (line != null && conduct.reading(head, line) instanceof Reading.Accepted(var then)) {
            var entry = entry(line);
            market = market.with(entry);
            head = then;
            return new TapePoint(then, offset, entry.at(), market);
        }
        dropped++;
        return null;
    }

    private static @Nullable Line parsed(LogRecord record) {
        try {
            return Line.parse(record.bytes());
        } catch (NotCanonical _) {
            return null;
        }
    }

    private static TapeEntry entry(Line line) {
        try {
            return TapeCodec.entry(line);
        } catch (NotCanonical e) {
            throw new UnreadableEntry(line.sequence(), e);
        }
    }
}
