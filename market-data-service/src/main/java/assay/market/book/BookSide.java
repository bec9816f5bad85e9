package assay.market.book;

import java.util.Arrays;

/**
 * One side of a book: prices and sizes in parallel arrays, the best level last, so that what changes most moves least.
 *
 * <p>Each level keeps with how many places its price and size were written, because a venue's checksum is made of that
 * text.
 */
final class BookSide {
    private static final int NEAR = 8;

    private final boolean bids;
    private long[] keys = new long[32];
    private long[] sizes = new long[32];
    private short[] places = new short[32];
    private int count;

    BookSide(boolean bids) {
        this.bids = bids;
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    /** The price of the level so many places behind the best one. */
    long price(int rank) {
        var key = keys[count - 1 - rank];
        return bids ? key : -key;
    }

    long size(int rank) {
        return sizes[count - 1 - rank];
    }

    /** Places of price and size of that level as (price << 8 | size). */
    int places(int rank) {
        return places[count - 1 - rank];
    }

    /** Sets a level to its absolute size; zero removes it, and removing what is not there is nothing. */
    void put(long price, long size, int written) {
        var key = bids ? price : -price;
        var at = find(key);
        if (at < count && keys[at] == key) {
            if (size == 0) {
                remove(at);
            } else {
                sizes[at] = size;
                places[at] = (short) written;
            }
        } else if (size != 0) {
            insert(at, key, size, written);
        }
    }

    /** Forgets the worst levels beyond the depth. */
    void cut(int depth) {
        if (count > depth) {
            var gone = count - depth;
            System.arraycopy(keys, gone, keys, 0, depth);
            System.arraycopy(sizes, gone, sizes, 0, depth);
            System.arraycopy(places, gone, places, 0, depth);
            count = depth;
        }
    }

    private int find(long key) {
        var at = count;
        for (var steps = 0; steps < NEAR && at > 0; steps++) {
            if (keys[at - 1] < key) {
                return at;
            }
            at--;
        }
        var found = Arrays.binarySearch(keys, 0, at, key);
        return found >= 0 ? found : -found - 1;
    }

    private void insert(int at, long key, long size, int written) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, count * 2);
            sizes = Arrays.copyOf(sizes, count * 2);
            places = Arrays.copyOf(places, count * 2);
        }
        System.arraycopy(keys, at, keys, at + 1, count - at);
        System.arraycopy(sizes, at, sizes, at + 1, count - at);
        System.arraycopy(places, at, places, at + 1, count - at);
        keys[at] = key;
        sizes[at] = size;
        places[at] = (short) written;
        count++;
    }

    private void remove(int at) {
        System.arraycopy(keys, at + 1, keys, at, count - at - 1);
        System.arraycopy(sizes, at + 1, sizes, at, count - at - 1);
        System.arraycopy(places, at + 1, places, at, count - at - 1);
        count--;
    }
}
