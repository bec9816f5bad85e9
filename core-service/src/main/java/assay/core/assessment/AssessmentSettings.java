package assay.core.assessment;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Knobs of the assessments' edge.
 *
 * @param patience how long a request waits for the outcome of a command before it answers 202
 * @param trialsPerDay how many trials a person may begin within 24 hours
 */
@ConfigurationProperties("assay.assessment")
record AssessmentSettings(
        @Bindable(defaultValue = "2s") Duration patience,
        @Bindable(defaultValue = "100") int trialsPerDay) {
    AssessmentSettings {
        if (!patience.isPositive() || trialsPerDay < 1) {
            throw new IllegalArgumentException("assay.assessment needs values above zero");
        }
    }
}
