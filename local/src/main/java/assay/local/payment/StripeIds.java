package assay.local.payment;

import java.security.SecureRandom;

/** Ids that look like Stripe's: 24 letters and digits that nobody guesses. */
final class StripeIds {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private StripeIds() {}

    static String next() {
        var id = new StringBuilder(LENGTH);
        for (var n = 0; n < LENGTH; n++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
