package assay.market.topic;

import assay.contracts.line.Line;

/** Where lines are appended; others append there too, and its order is everybody's. */
public interface TapeLog {
    /** Sends a line to the end. It may be lost, or come later than others' lines; only reading it back tells. */
    void append(Line line);

    /** What was sent so far is given up; the next line begins anew. */
    default void giveUp() {}
}
