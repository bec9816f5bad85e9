package assay.core.purchase;

import java.util.Locale;

/** How a purchase stands. A failed one may still be paid while its checkout is open. */
enum Status {
    PENDING,
    COMPLETED,
    FAILED,
    REFUNDED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
