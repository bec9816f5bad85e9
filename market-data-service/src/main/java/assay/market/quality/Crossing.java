package assay.market.quality;

/** How long a book has been crossed: held for a moment, doubted after 250 ms or at the third message. */
public final class Crossing {
    private static final long LONGEST = 250_000_000L;
    private static final int MOST = 3;

    private long since = -1;
    private int messages;

    /** Notes the book after a message, or the passing of time when there was none. */
    public Verdict note(boolean crossed, boolean message, long now) {
        if (!crossed) {
            since = -1;
            messages = 0;
            return Verdict.FINE;
        }
        if (since < 0) {
            since = now;
        }
        messages += message ? 1 : 0;
        return messages >= MOST || now - since > LONGEST ? Verdict.DOUBT : Verdict.HOLD;
    }

    public enum Verdict {
        FINE,
        HOLD,
        DOUBT
    }
}
