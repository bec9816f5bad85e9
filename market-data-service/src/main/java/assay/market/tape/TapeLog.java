package assay.market.tape;

import assay.contracts.line.Line;

/** Where lines are appended; others append there too, and its order is everybody's. */
interface TapeLog {
    /** Sends a line to the end. It may be lost, or come later than others' lines; only reading it back tells. */
    void append(Line line);
}
