package assay.stream.feed;

/**
 * When prices that came leave: once none has come for a while, a tick after the first of them at the latest, and no
 * sooner than a tick after the ones before. Nanoseconds of one clock.
 */
final class PricePace {
    private final long tick;
    private final long gather;
    private boolean waiting;
    private long sent;
    private long first;
    private long due;

    PricePace(long tick, long gather, long now) {
        this.tick = tick;
        this.gather = gather;
        this.sent = now;
    }

    void came(long now) {
        if (!waiting) {
            waiting = true;
            first = now;
        }
        due = Math.max(sent + tick, Math.min(first + tick, now + gather));
    }

    /** How long those that came still wait; zero when they are due. */
    long left(long now) {
        return Math.max(0, due - now);
    }

    void sent(long now) {
        waiting = false;
        sent = now;
    }
}
