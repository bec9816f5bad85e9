package assay.core.purchase;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as it is kept.
 *
 * @param keyHash SHA-256 of the buyer's idempotency key
 * @param cents the price in the currency's smallest unit
 * @param checkout the provider's id of the checkout, once there is one
 * @param payment the provider's id of the payment, once there is one
 * @param assessment that was opened for it
 * @param version rises with every change
 */
@MappedEntity("purchase")
record PurchaseRow(
        @Id UUID id,
        UUID owner,
        String keyHash,
        UUID tier,
        String tierName,
        long tierVersion,
        String pack,
        long cents,
        String currency,
        String status,
        @Nullable String failure,
        long refunded,
        String dispute,
        @Nullable String checkout,
        @Nullable String checkoutUrl,
        @Nullable String payment,
        @Nullable UUID assessment,
        long version,
        Instant created,
        Instant changed) {

    Standing standing() {
        return new Standing(Status.of(status), failure, refunded, Dispute.of(dispute), assessment != null);
    }
}
