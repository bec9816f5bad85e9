package assay.core.shard;

import assay.contracts.line.ChainHead;

/**
 * A place to start reading the tape: the last entry believed and the log's offset just behind it.
 *
 * @param head sequence and hash of the last entry believed
 * @param offset of the next record to read
 */
public record TapePosition(ChainHead head, long offset) {

    /** Before the first entry. */
    public static final TapePosition START = new TapePosition(ChainHead.START, 0);
}
