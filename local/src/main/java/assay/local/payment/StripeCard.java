package assay.local.payment;

import java.util.Arrays;

/** Stripe's cards for tests, and what each does. */
public enum StripeCard {
    PAYS("4242424242424242", ""),
    DECLINES("4000000000000002", "generic_decline"),
    LACKS_FUNDS("4000000000009995", "insufficient_funds"),
    EXPIRED("4000000000000069", "expired_card"),
    ASKS("4000002760003184", ""),
    UNKNOWN("", "incorrect_number");

    private final String number;
    private final String decline;

    StripeCard(String number, String decline) {
        this.number = number;
        this.decline = decline;
    }

    /** The provider's word for why it is declined; empty when it is not. */
    String decline() {
        return decline;
    }

    /** The card that a number is, however it is spaced. */
    public static StripeCard of(String written) {
        var digits = written.replaceAll("[\\s-]", "");
        return Arrays.stream(values())
                .filter(each -> each.number.equals(digits))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
