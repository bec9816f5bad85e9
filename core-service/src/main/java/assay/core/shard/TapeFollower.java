package assay.core.shard;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Reading;
import assay.domain.tape.Market;
import org.jspecify.annotations.Nullable;

/** Reads the tape from a position on, believes what the reader rule believes, and folds the market. One thread. */
public final class TapeFollower {

    private final Conduct conduct;
    private final boolean fromTheBeginning;
    private final int restatement;
    private ChainHead head;
    private long second = Long.MIN_VALUE;
    private int seconds;
    private long offset;
    private Market market = Market.empty();
    private long dropped;

    public TapeFollower(TapePosition start) {
        this(start, new Conduct(), Tuning.USUAL.restatement());
    }

    TapeFollower(TapePosition start, Conduct conduct, int restatement) {
        this.restatement = restatement;
        this.fromTheBeginning = start.head().sequence() == 0;
        this.head = start.head();
        this.offset = start.offset();
        this.conduct = conduct;
    }

    /** The offset of the next record to read. */
    public long offset() {
        return offset;
    }

    /**
     * Whether the market behind what was read is all that is in force, and not only what was said lately. Seconds count
     * in which the tape spoke: while its writer is away nothing is said again.
     */
    public boolean knowsAll() {
        return fromTheBeginning || seconds > restatement;
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
    public @Nullable TapePoint read(TapeRecord record) {
        if (record.offset() < offset) {
            return null;
        }
        offset = record.offset() + 1;
        var line = record.line();
        if (line != null && conduct.reading(head, line) instanceof Reading.Accepted(var then)) {
            var entry = record.entry(line);
            market = market.with(entry);
            head = then;
            if (entry.at().getEpochSecond() > second) {
                second = entry.at().getEpochSecond();
                seconds++;
            }
            return new TapePoint(then, offset, entry.at(), market);
        }
        dropped++;
        return null;
    }
}
