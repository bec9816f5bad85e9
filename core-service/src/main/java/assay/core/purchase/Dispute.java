package assay.core.purchase;

import java.util.Locale;

/** Whether the buyer's bank disputes the payment, and what came of it. */
enum Dispute {
    NONE,
    OPEN,
    WON,
    LOST;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Dispute of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
