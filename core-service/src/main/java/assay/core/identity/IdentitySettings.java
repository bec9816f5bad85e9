package assay.core.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long a person stays signed in.
 *
 * @param access of one access token; revocation takes effect earlier, within 30 s
 * @param idle after the last refresh a session ends
 * @param session from the log-in on, whatever is refreshed
 * @param failuresMax wrong passwords for one address of mail from one network address within 15 minutes
 * @param addressFailuresMax wrong passwords from one network address within 15 minutes
 */
@ConfigurationProperties("assay.identity")
record IdentitySettings(
        @Bindable(defaultValue = "15m") Duration access,
        @Bindable(defaultValue = "7d") Duration idle,
        @Bindable(defaultValue = "30d") Duration session,
        @Bindable(defaultValue = "10") int failuresMax,
        @Bindable(defaultValue = "100") int addressFailuresMax) {
    IdentitySettings {
        if (!access.isPositive() || idle.compareTo(access) < 0 || session.compareTo(idle) < 0) {
            throw new IllegalArgumentException("assay.identity needs 0 < access <= idle <= session");
        }
        if (failuresMax < 1 || addressFailuresMax < failuresMax) {
            throw new IllegalArgumentException("assay.identity needs 1 <= failures-max <= address-failures-max");
        }
    }
}
