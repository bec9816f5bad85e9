package assay.report.request;

import assay.contracts.line.NotCanonical;
import assay.contracts.line.Sha256;
import assay.kit.problem.Problem;
import assay.report.content.ReportType;
import assay.report.history.HistoryReaderStore;
import assay.report.source.CoreFault;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the reports that wait, one after the other, and forgets those that are too old. */
@Singleton
class ReportJob {
    private static final Logger LOG = LoggerFactory.getLogger(ReportJob.class);

    private final ReportStore store;
    private final HistoryReaderStore history;
    private final SubjectFactory subjects;
    private final ReportSettings settings;
    private final Clock clock = Clock.systemUTC();

    ReportJob(ReportStore store, HistoryReaderStore history, SubjectFactory subjects, ReportSettings settings) {
        this.store = store;
        this.history = history;
        this.subjects = subjects;
        this.settings = settings;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Everything that waits. */
    @Scheduled(fixedDelay = "250ms")
    void work() {
        try {
            store.hopeless(now().minus(settings.lostAfter())).ifPresent(row -> {
                LOG.error("report {} was begun several times and never ended", row.id());
                store.failed(row, "given-up", now());
            });
            var row = store.claim(now().minus(settings.lostAfter()), now());
            while (row.isPresent()) {
                make(row.get());
                row = store.claim(now().minus(settings.lostAfter()), now());
            }
        } catch (RuntimeException e) {
            LOG.warn("reports wait: {}", e.toString());
        }
    }

    private void make(ReportRow row) {
        try {
            store.progress(row.id(), 10, now());
            var found = history.history(row.account());
            if (found.isEmpty()) {
                store.failed(row, "no-history", now());
                return;
            }
            var facts = found.get().facts();
            var withPrices = row.type() == ReportType.PERFORMANCE_METRICS;
            var subject = subjects.of(found.get(), row.simulation(), withPrices);
            store.progress(row.id(), 40, now());
            var document = row.type().about(subject, row.scope());
            store.progress(row.id(), 60, now());
            var bytes = row.format().write(document);
            store.progress(row.id(), 90, now());
            store.ready(row, new ReportStore.Made(bytes, Sha256.hex(bytes), facts.sequence()), now());
        } catch (CoreFault | Problem e) {
            LOG.warn("report {} has to be asked for again: {}", row.id(), e.toString());
            store.failed(row, "source-silent", now());
        } catch (NotCanonical e) {
            LOG.error("report {} of what cannot be read", row.id(), e);
            store.failed(row, "unreadable", now());
        } catch (RuntimeException e) {
            LOG.error("report {} failed", row.id(), e);
            store.failed(row, "internal", now());
        }
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "1m")
    void expire() {
        store.expire(now());
    }
}
