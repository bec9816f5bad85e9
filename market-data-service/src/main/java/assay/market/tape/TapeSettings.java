package assay.market.tape;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Knobs of the tape.
 *
 * @param retention how long the topic holds lines that are archived; what is not archived is held in any case
 */
@ConfigurationProperties("assay.tape")
record TapeSettings(@Bindable(defaultValue = "24h") Duration retention) {
    TapeSettings {
        if (retention.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("assay.tape.retention must be an hour or more, was " + retention);
        }
    }
}
