package assay.market.topic;

import assay.contracts.line.ChainHead;

/** Where reading goes on: the chain as believed so far, and the place of the next record in the topic. */
public record TapePosition(ChainHead head, long offset) {
    public static final TapePosition START = new TapePosition(ChainHead.START, 0);
}
