package assay.local.payment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen to a checkout beside being paid. */
public enum StripeDeed {
    EXPIRE,
    REFUND,
    DISPUTE,
    WIN,
    LOSE;

    static Optional<StripeDeed> named(String word) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
