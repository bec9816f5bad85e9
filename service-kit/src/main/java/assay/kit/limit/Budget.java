package assay.kit.limit;

import java.util.Locale;

/** What requests are counted against. */
public enum Budget {
    /** Per signed-in person, otherwise per address. */
    REQUESTS,
    /** Orders, cancels and closings, beside the others: who watches too often can still get out. */
    TRADING,
    /** Log-ins and registrations, per address, whoever asks. */
    LOG_INS,
    /** Not counted: who sends these proves who it is in another way. */
    NONE;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
