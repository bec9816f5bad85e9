package assay.report.request;

import static org.assertj.core.api.Assertions.assertThat;

import assay.kit.sql.JdbcTransactions;
import assay.local.infra.Patience;
import assay.report.TestStack;
import assay.report.content.ReportType;
import assay.report.document.Format;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports whose maker ended before they were made. */
class LostReportTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final UUID OWNER = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"0, no-history", "2, no-history", "3, given-up"})
    void aReportIsBegunThreeTimesAndThenGivenUp(int attempts, String code) {
        var row = lost();
        var context = TestStack.service().getApplicationContext();
        var store = context.getBean(ReportStore.class);
        var inserted = context.getBean(JdbcTransactions.class).serializable(connection -> {
            var fresh = store.insert(connection, row);
            try (var update = connection.prepareStatement("UPDATE report SET attempts = ? WHERE id = ?")) {
                update.setInt(1, attempts);
                update.setObject(2, row.id());
                return fresh && update.executeUpdate() == 1;
            }
        });
        assertThat(inserted).isTrue();
        assertThat(Patience.until(PATIENCE, () -> ("FAILED " + code).equals(code(store, row))))
                .as("%s", code(store, row))
                .isTrue();
    }

    private static String code(ReportStore store, ReportRow row) {
        return store.find(row.id(), OWNER)
                .map(found -> found.status() + " " + found.code())
                .orElse("");
    }

    /** Somebody took it ten minutes ago; its account is unknown, so that a maker is done with it at once. */
    private static ReportRow lost() {
        var then = Instant.now().truncatedTo(ChronoUnit.MICROS).minusSeconds(600);
        return new ReportRow(
                UUID.randomUUID(),
                OWNER,
                UUID.randomUUID(),
                UUID.randomUUID(),
                ReportType.ASSESSMENT_SUMMARY,
                Format.CSV,
                "",
                "",
                ReportRow.Status.WORKING,
                0,
                null,
                null,
                0,
                0,
                then,
                then,
                then.plusSeconds(86_400));
    }
}
