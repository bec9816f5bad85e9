package assay.report.history;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How the journal is read.
 *
 * @param rebuild whether everything that lines told is forgotten at start and read again
 * @param group whose instances share the shards; instances of one group share one database
 * @param parkedFor how long a shard stands still before it is tried again
 */
@ConfigurationProperties("assay.report.history")
record HistorySettings(
        @Bindable(defaultValue = "false") boolean rebuild,
        @Bindable(defaultValue = "report-history") String group,
        @Bindable(defaultValue = "30s") Duration parkedFor) {}
