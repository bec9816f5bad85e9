package assay.stream.session;

/** So many frames a second: whoever was silent may send that many at once. Times are of one monotonic clock. */
final class Allowance {
    private static final long SECOND = 1_000_000_000L;

    private final int perSecond;
    private long credit;
    private long counted;

    Allowance(int perSecond, long now) {
        this.perSecond = perSecond;
        this.credit = perSecond * SECOND;
        this.counted = now;
    }

    boolean take(long now) {
        credit = Math.min(perSecond * SECOND, credit + (now - counted) * perSecond);
        counted = now;
        if (credit < SECOND) {
            return false;
        }
        credit -= SECOND;
        return true;
    }
}
