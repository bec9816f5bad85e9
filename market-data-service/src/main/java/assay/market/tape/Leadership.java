package assay.market.tape;

/**
 * Who writes: the tape is its own lease. A writer whose tape stays silent writes; one that reads another's line steps
 * back.
 *
 * <p>It may be wrong for a moment without harm: of two lines for one place only the first is believed. Nanoseconds.
 */
final class Leadership {
    /** A living writer is never silent for longer than a quarter of a second. */
    static final long SILENCE = 1_500_000_000L;
    /** Without an own line read back for so long, what was sent counts as lost. */
    static final long UNCONFIRMED = 3_000_000_000L;

    private final boolean always;
    private boolean writing;
    private long heard;

    private Leadership(boolean always, long now) {
        this.always = always;
        this.writing = always;
        this.heard = now;
    }

    static Leadership bySilence(long now) {
        return new Leadership(false, now);
    }

    /** Writes whatever others do, as a writer does that wrongly believes it leads. */
    static Leadership always() {
        return new Leadership(true, 0);
    }

    /** A line was believed. */
    void believed(boolean own, long now) {
        heard = now;
        writing = always || (writing && own);
    }

    /** The end of the log is not reached yet, or cannot be read: silence means nothing. */
    void behind(long now) {
        heard = now;
    }

    /** What was sent is lost. */
    void lost(long now) {
        heard = now;
        writing = always;
    }

    boolean mayWrite(long now) {
        if (!writing && now - heard >= SILENCE) {
            writing = true;
        }
        return writing;
    }

    boolean writing() {
        return writing;
    }
}
