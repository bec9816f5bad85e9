package assay.core.purchase;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * How to reach the payment provider.
 *
 * @param url where its API is
 * @param key our secret key there; without one nothing is for sale
 * @param webhookSecrets what its events may be signed with; two while one is being replaced
 * @param tolerance how old an event's signature may be
 * @param page where browsers find us: the checkout leads back to {@code /purchases/{id}} under it
 * @param open how long a checkout may be paid, from half an hour to a day
 * @param perDay how many purchases a person may begin within 24 hours
 * @param quiet after how long without news a pending purchase is asked for
 */
@ConfigurationProperties("assay.stripe")
record StripeSettings(
        @Bindable(defaultValue = "https://api.stripe.com") URI url,
        @Bindable(defaultValue = "") String key,
        @Bindable(defaultValue = "") List<String> webhookSecrets,
        @Bindable(defaultValue = "300s") Duration tolerance,
        @Bindable(defaultValue = "http://localhost:8080") URI page,
        @Bindable(defaultValue = "1h") Duration open,
        @Bindable(defaultValue = "100") int perDay,
        @Bindable(defaultValue = "10m") Duration quiet) {
    StripeSettings {
        webhookSecrets = webhookSecrets.stream().filter(each -> !each.isBlank()).toList();
        if (!tolerance.isPositive() || !open.isPositive() || !quiet.isPositive() || perDay < 1) {
            throw new IllegalArgumentException("assay.stripe needs values above zero");
        }
    }
}
