package assay.local.simulator;

import java.util.List;

/** The levels of a book that are new, changed or gone after one step, best first. */
record LadderChange(List<Level> bids, List<Level> asks) {
    LadderChange {
        bids = List.copyOf(bids);
        asks = List.copyOf(asks);
    }
}
