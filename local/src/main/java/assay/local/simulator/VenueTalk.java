package assay.local.simulator;

/** One client's conversation with a venue in that venue's protocol; called by one thread alone. */
interface VenueTalk {
    void said(String message);

    /** One book moved a step. */
    void moved(Ladder ladder, LadderChange change);

    void second();

    /** The next book message is to be damaged in the way that the protocol can show. */
    void corrupt();
}
