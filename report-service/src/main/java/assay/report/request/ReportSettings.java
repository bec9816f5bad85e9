package assay.report.request;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Knobs of the reports.
 *
 * @param keptFor how long a report can be fetched
 * @param perUser how many of one person may wait; one more is answered 429
 * @param lostAfter a report that nobody was at for so long is made anew
 * @param settleFor how long the reports of an ended account wait for its positions to be closed
 * @param site where people reach the platform, for the address on a certificate
 */
@ConfigurationProperties("assay.report")
record ReportSettings(
        @Bindable(defaultValue = "90d") Duration keptFor,
        @Bindable(defaultValue = "20") int perUser,
        @Bindable(defaultValue = "60s") Duration lostAfter,
        @Bindable(defaultValue = "60s") Duration settleFor,
        @Bindable(defaultValue = "http://127.0.0.1:8080") String site) {}
