package assay.core.purchase;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a purchase's payment.
 *
 * @param failure the provider's word for why the last attempt failed, or ours for why a payment is not taken
 * @param refunded in the currency's smallest unit
 * @param granted whether the assessment was opened
 */
record Standing(Status status, @Nullable String failure, long refunded, Dispute dispute, boolean granted) {

    static final Standing NEW = new Standing(Status.PENDING, null, 0, Dispute.NONE, false);

    /** Whether the platform itself keeps the accounts frozen. */
    boolean held() {
        return dispute == Dispute.OPEN || dispute == Dispute.LOST || status == Status.REFUNDED;
    }
}
