package assay.core.purchase;

import org.jspecify.annotations.Nullable;

/**
 * What the payment provider says of a checkout at this moment.
 *
 * @param checkout the provider's id of it
 * @param reference our purchase, as the provider has it
 * @param intent the provider's id of the payment, once somebody has tried to pay
 * @param amount asked for, in the currency's smallest unit
 * @param received what of it was paid
 * @param failure why the last attempt was rejected, absent when there was none or it was paid since
 * @param refunded what of it went back
 * @param reason the bank's word for why it is disputed
 */
record Payment(
        String checkout,
        @Nullable String reference,
        @Nullable String intent,
        Progress progress,
        long amount,
        long received,
        String currency,
        @Nullable String failure,
        long refunded,
        Dispute dispute,
        @Nullable String reason) {

    /** How far a checkout is. */
    enum Progress {
        OPEN,
        /** Submitted, and the money is still on its way. */
        PROCESSING,
        PAID,
        EXPIRED
    }
}
