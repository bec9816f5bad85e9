package assay.core.purchase;

import java.util.Optional;

/** The payment provider. */
interface Payments {

    /** Where somebody pays for a purchase. */
    record Checkout(String id, String url) {}

    /**
     * Opens a checkout; asked again for the same purchase it is the same one.
     *
     * @throws Unreachable when the provider did not do it, or may not have
     */
    Checkout open(PurchaseRow purchase) throws Unreachable;

    /** How a checkout stands now; empty when the provider does not know it. */
    Optional<Payment> look(String checkout) throws Unreachable;

    /** The purchase that a payment is for, as the provider has it; empty when it knows none. */
    Optional<String> purchaseOf(String intent) throws Unreachable;

    /** The provider gave no answer that could be used. */
    final class Unreachable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreachable(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
