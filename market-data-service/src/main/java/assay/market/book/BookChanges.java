package assay.market.book;

import assay.market.book.Decimals.BadDecimal;
import java.util.Arrays;

/** What one venue message says about one book: a snapshot or absolute changes, in the order they were written. */
public final class BookChanges {
    private long[] prices = new long[8];
    private long[] sizes = new long[8];
    private short[] places = new short[8];
    private boolean[] bids = new boolean[8];
    private int count;

    private String product = "";
    private boolean snapshot;
    private long checksum = -1;

    public String product() {
        return product;
    }

    public boolean snapshot() {
        return snapshot;
    }

    /** The venue's unsigned 32-bit checksum of its book after these changes, or -1 when it sent none. */
    public long checksum() {
        return checksum;
    }

    public int count() {
        return count;
    }

    public long price(int at) {
        return prices[at];
    }

    public long size(int at) {
        return sizes[at];
    }

    public boolean bid(int at) {
        return bids[at];
    }

    int places(int at) {
        return places[at];
    }

    public BookChanges product(String name) {
        this.product = name;
        return this;
    }

    public BookChanges snapshot(boolean whole) {
        this.snapshot = whole;
        return this;
    }

    public BookChanges checksum(long value) {
        this.checksum = value;
        return this;
    }

    /** Begins a level; its side, price and size follow in any order. */
    public void begin() {
        if (count == prices.length) {
            prices = Arrays.copyOf(prices, count * 2);
            sizes = Arrays.copyOf(sizes, count * 2);
            places = Arrays.copyOf(places, count * 2);
            bids = Arrays.copyOf(bids, count * 2);
        }
        prices[count] = 0;
        sizes[count] = -1;
        places[count] = 0;
        count++;
    }

    public void side(boolean bid) {
        bids[count - 1] = bid;
    }

    public void price(char[] text, int offset, int length) throws BadDecimal {
        prices[count - 1] = Decimals.scaled(text, offset, length);
        places[count - 1] |= (short) (Decimals.places(text, offset, length) << 8);
    }

    public void size(char[] text, int offset, int length) throws BadDecimal {
        sizes[count - 1] = Decimals.scaled(text, offset, length);
        places[count - 1] |= (short) (Decimals.places(text, offset, length) & 0xff);
    }

    /** Whether the level just written has a price above zero and a size that is not negative. */
    public boolean lastIsPlain() {
        return prices[count - 1] > 0 && sizes[count - 1] >= 0;
    }
}
