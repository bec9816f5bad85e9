package assay.domain.order;

/** Which way an order or a fill goes. Wire: lower case. */
public enum Side {
    BUY,
    SELL;

    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }
}
