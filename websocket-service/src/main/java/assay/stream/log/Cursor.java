package assay.stream.log;

/**
 * Where one subscriber stands in one log. It begins by replaying what is kept, and is live once nothing lies between
 * that and what is published. Every event passes once and in order, whatever the two sources do.
 */
public final class Cursor {

    /** What to do after a page of kept events. */
    public enum Next {
        /** Published events go straight through from now on. */
        LIVE,
        /** Ask for the next page at once. */
        MORE,
        /** What was promised is not kept yet: ask again a little later. */
        LATER,
        /** The next event is kept no longer. */
        HOLE
    }

    private long last;
    private long promised;
    private boolean live;
    private boolean hole;
    private boolean moved;

    /**
     * @param since the last event the subscriber has
     * @param promised an event that is known to exist, 0 when none is
     */
    public Cursor(long since, long promised) {
        this.last = since;
        this.promised = promised;
    }

    /** The last event that passed. */
    public long last() {
        return last;
    }

    public boolean isLive() {
        return live;
    }

    /**
     * How many of the newest of some published events pass now: all of them, some, or none. When there is a gap before
     * them, none do and the cursor is no longer live: replay.
     *
     * @param first sequence of the first
     * @param count how many there are, one after the other
     */
    public int published(long first, int count) {
        long newest = first + count - 1;
        promised = Math.max(promised, newest);
        if (!live || newest <= last) {
            return 0;
        }
        if (first > last + 1) {
            live = false;
            return 0;
        }
        int fresh = (int) (newest - last);
        last = newest;
        return fresh;
    }

    /** Whether the next kept event passes. */
    public boolean kept(long sequence) {
        if (sequence > last + 1) {
            hole = true;
        }
        if (hole || sequence <= last) {
            return false;
        }
        last = sequence;
        moved = true;
        return true;
    }

    /** Ends a page. */
    public Next page(boolean full) {
        boolean progress = moved;
        moved = false;
        if (hole) {
            return Next.HOLE;
        }
        if (full) {
            return Next.MORE;
        }
        if (promised > last) {
            return progress ? Next.MORE : Next.LATER;
        }
        live = true;
        return Next.LIVE;
    }
}
