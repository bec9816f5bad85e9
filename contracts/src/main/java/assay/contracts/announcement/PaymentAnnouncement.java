package assay.contracts.announcement;

import assay.contracts.Topics;
import assay.contracts.form.Spelled;
import assay.contracts.form.Spelling;
import java.util.UUID;

/** What became of a purchase; no card and no name is ever in it. */
public sealed interface PaymentAnnouncement extends Announcement {

    /** A tier is paid for. */
    record PurchaseCompleted(
            UUID purchase,
            UUID tier,
            @Spelled(Spelling.DECIMAL) String amount,
            @Spelled(Spelling.NAME) String currency) implements PaymentAnnouncement {
        @Override
        public String topic() {
            return Topics.PURCHASE_COMPLETED;
        }
    }

    /** The payment was rejected; `code` is the payment provider's word for why. */
    record PurchaseFailed(
            UUID purchase, @Spelled(Spelling.NAME) String code) implements PaymentAnnouncement {
        @Override
        public String topic() {
            return Topics.PURCHASE_FAILED;
        }
    }

    /** Money went back. */
    record PurchaseRefunded(
            UUID purchase,
            @Spelled(Spelling.DECIMAL) String amount,
            @Spelled(Spelling.NAME) String currency) implements PaymentAnnouncement {
        @Override
        public String topic() {
            return Topics.PURCHASE_REFUNDED;
        }
    }

    /** The buyer's bank disputes the payment. */
    record DisputeOpened(
            UUID purchase,
            @Spelled(Spelling.DECIMAL) String amount,
            @Spelled(Spelling.NAME) String currency,
            @Spelled(Spelling.NAME) String code)
            implements PaymentAnnouncement {
        @Override
        public String topic() {
            return Topics.DISPUTE_OPENED;
        }
    }
}
