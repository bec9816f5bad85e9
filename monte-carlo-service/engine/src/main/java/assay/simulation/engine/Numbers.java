package assay.simulation.engine;

/** Numbers written and read one after the other. */
final class Numbers {
    final long[] all;
    private int at;

    Numbers(long[] all) {
        this.all = all;
    }

    void put(long... more) {
        System.arraycopy(more, 0, all, at, more.length);
        at += more.length;
    }

    void put(int[] more) {
        for (var each : more) {
            all[at++] = each;
        }
    }

    long next() {
        return all[at++];
    }

    void addTo(long[] counts) {
        for (var i = 0; i < counts.length; i++) {
            counts[i] += all[at++];
        }
    }
}
