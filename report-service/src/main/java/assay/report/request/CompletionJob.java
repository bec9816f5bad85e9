package assay.report.request;

import assay.contracts.command.NamedId;
import assay.kit.sql.JdbcTransactions;
import assay.report.content.ReportType;
import assay.report.document.Format;
import assay.report.history.HistoryReaderStore;
import assay.report.source.CoreFault;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When an account has ended and holds nothing any more, its summary and its compliance report are made for its owner,
 * and a certificate when it passed. Ids follow from the account, so that nothing is made twice.
 */
@Singleton
class CompletionJob {
    private static final Logger LOG = LoggerFactory.getLogger(CompletionJob.class);
    private static final String ENDED =
            "SELECT id, assessment, outcome, ended FROM account WHERE outcome IS NOT NULL AND NOT reported"
                    + " ORDER BY ended LIMIT 50";
    private static final String REPORTED = "UPDATE account SET reported = TRUE WHERE id = ? AND NOT reported";

    private final JdbcTransactions transactions;
    private final ReportStore reports;
    private final CertificateStore certificates;
    private final HistoryReaderStore history;
    private final KnownStore known;
    private final ReportSettings settings;
    private final Clock clock = Clock.systemUTC();

    CompletionJob(JdbcTransactions transactions, ReportStore reports, CertificateStore certificates, Asked asked) {
        this.transactions = transactions;
        this.reports = reports;
        this.certificates = certificates;
        this.history = asked.history();
        this.known = asked.known();
        this.settings = asked.settings();
    }

    /** What the job asks. */
    @Singleton
    record Asked(HistoryReaderStore history, KnownStore known, ReportSettings settings) {}

    private record Ended(UUID account, UUID assessment, boolean passed, Instant at) {}

    @Scheduled(fixedDelay = "1s")
    void look() {
        try {
            for (var each : ended()) {
                if (history.isFlat(each.account()) || overdue(each)) {
                    report(each);
                }
            }
        } catch (CoreFault e) {
            LOG.info("reports of ended accounts wait: {}", e.toString());
        } catch (RuntimeException e) {
            LOG.warn("reports of ended accounts wait", e);
        }
    }

    private boolean overdue(Ended each) {
        return each.at().isBefore(clock.instant().minus(settings.settleFor()));
    }

    private List<Ended> ended() {
        return transactions.readCommitted(connection -> {
            try (var select = connection.prepareStatement(ENDED);
                    var rows = select.executeQuery()) {
                var found = new ArrayList<Ended>();
                while (rows.next()) {
                    found.add(ended(rows));
                }
                return found;
            }
        });
    }

    private static Ended ended(ResultSet row) throws SQLException {
        return new Ended(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3).equals("passed"),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }

    private void report(Ended each) {
        var owner = known.owner(each.assessment());
        if (owner.isEmpty()) {
            LOG.warn("nobody owns assessment {}", each.assessment());
            return;
        }
        var types = new ArrayList<>(List.of(ReportType.ASSESSMENT_SUMMARY, ReportType.COMPLIANCE_REPORT));
        if (each.passed()) {
            types.add(ReportType.CERTIFICATE);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var _ = transactions.serializable(connection -> {
            try (var update = connection.prepareStatement(REPORTED)) {
                update.setObject(1, each.account());
                if (update.executeUpdate() == 0) {
                    return false;
                }
            }
            for (var type : types) {
                var id = NamedId.of(each.account(), "report/" + type.word());
                reports.insert(
                        connection,
                        ReportRow.queued(id, wanted(owner.get(), each, type), now, now.plus(settings.keptFor())));
            }
            if (each.passed()) {
                certificates.issue(connection, each.account(), each.at());
            }
            return true;
        });
    }

    private ReportRow.Wanted wanted(UUID owner, Ended each, ReportType type) {
        var scope = type == ReportType.CERTIFICATE ? CertificateStore.address(settings.site(), each.account()) : "";
        return new ReportRow.Wanted(owner, each.assessment(), each.account(), type, Format.PDF, scope, "");
    }
}
