package assay.kit.limit;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How much is how often.
 *
 * @param requests of one caller in a window; 0 counts nothing at all, for measurements
 * @param logIns of one address in a window
 * @param window begins with the first request after the last one ended
 * @param patience how long Redis may take before the instance counts by itself
 */
@ConfigurationProperties("assay.limit")
record LimitSettings(
        @Bindable(defaultValue = "100") int requests,
        @Bindable(defaultValue = "20") int logIns,
        @Bindable(defaultValue = "1m") Duration window,
        @Bindable(defaultValue = "250ms") Duration patience) {
    LimitSettings {
        if (requests < 0 || logIns < 0 || !window.isPositive() || !patience.isPositive()) {
            throw new IllegalArgumentException("assay.limit needs counts from 0 and durations above 0");
        }
    }

    int most(Budget budget) {
        return switch (budget) {
            case REQUESTS, TRADING -> requests;
            case LOG_INS -> requests == 0 ? 0 : logIns;
            case NONE -> 0;
        };
    }
}
