package assay.core.api;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Whose documents are put together with our own.
 *
 * @param parts base addresses of services
 * @param fresh how long what they said is not asked for again
 */
@ConfigurationProperties("assay.api")
record ApiSettings(
        List<URI> parts, @Bindable(defaultValue = "1m") Duration fresh) {
    ApiSettings {
        parts = parts.stream().filter(each -> !each.toString().isBlank()).toList();
    }
}
