package assay.core.assessment;

import assay.contracts.line.Line;
import assay.kit.api.TimeCursor;
import assay.kit.problem.Problem;
import assay.kit.sql.JdbcTransactions;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody's assessments and broken rules, for the firm's people. */
@Controller("/api/v1/admin")
@Tag(name = "Administration")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class AdminListController {
    private static final UUID ANY = new UUID(0, 0);
    /** How many are looked at for one page when a status is asked for, which stands in no column. */
    private static final int LOOKED_AT = 500;

    private final AssessmentHandler assessments;
    private final AdminListStore store;
    private final JournalShapes shapes;
    private final JdbcTransactions transactions;

    AdminListController(
            AssessmentHandler assessments, AdminListStore store, JournalShapes shapes, JdbcTransactions transactions) {
        this.assessments = assessments;
        this.store = store;
        this.shapes = shapes;
        this.transactions = transactions;
    }

    @Serdeable
    record OwnedAssessment(UUID owner, HttpAnswers.Assessment assessment) {}

    @Serdeable
    record OwnedAssessments(
            List<OwnedAssessment> items, @Nullable String next) {}

    @Serdeable
    record OwnedViolation(UUID assessment, UUID owner, UUID account, String tier, HttpAnswers.Violation violation) {}

    @Serdeable
    record OwnedViolations(
            List<OwnedViolation> items, @Nullable String next) {}

    /**
     * Everybody's assessments, newest first; {@code next} of one page is {@code before} of the one after it. With a
     * status a page may hold fewer than asked for, even none, and still have a next one.
     *
     * @param user whose
     */
    @Get("/assessments")
    OwnedAssessments list(
            @QueryValue @Nullable @Pattern(regexp = "active|passed|failed|frozen|abandoned") String status,
            @QueryValue @Nullable UUID tier,
            @QueryValue @Nullable UUID user,
            @QueryValue @Nullable String before,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Cursors.MAX) int limit) {
        var cursor = TimeCursor.read(before);
        var most = status == null ? limit : LOOKED_AT;
        var rows = transactions.readCommitted(_ -> store.assessments(
                tier == null ? ANY : tier, user == null ? ANY : user, cursor.at(), cursor.id(), most));
        var items = new ArrayList<OwnedAssessment>();
        @Nullable AssessmentRow last = null;
        for (var row : rows) {
            if (items.size() == limit) {
                break;
            }
            last = row;
            var answer = assessments.answer(row);
            if (status == null || status.equals(answer.status())) {
                items.add(new OwnedAssessment(row.owner(), answer));
            }
        }
        return new OwnedAssessments(items, last == null || isEnd(rows, last, most) ? null : cursor(last));
    }

    private static boolean isEnd(List<AssessmentRow> rows, AssessmentRow last, int most) {
        return rows.size() < most && last.equals(rows.getLast());
    }

    private static String cursor(AssessmentRow last) {
        return new TimeCursor(last.created(), last.id()).text();
    }

    /** Rules that anybody broke, newest first; {@code next} of one page is {@code before} of the one after it. */
    @Get("/violations")
    OwnedViolations violations(
            @QueryValue
                    @Nullable
                    @Schema(pattern = TapeCursor.FORM, example = "1042,7f0c1f0a-0000-4000-8000-000000000001,17")
                    String before,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Cursors.MAX) int limit) {
        var cursor = TapeCursor.read(before);
        var rows = transactions.readCommitted(
                _ -> store.violations(cursor.tape(), cursor.account(), cursor.sequence(), limit));
        var items = rows.stream()
                .map(row -> new OwnedViolation(
                        row.assessment(),
                        row.owner(),
                        row.account(),
                        row.tierName(),
                        shapes.violation(Line.parse(row.line()))))
                .toList();
        return new OwnedViolations(
                items,
                rows.size() < limit ? null : TapeCursor.of(rows.getLast()).text());
    }

    /** Behind which line of which account, at which tape entry, a page ended. */
    private record TapeCursor(long tape, UUID account, long sequence) {
        static final String FORM = "^[0-9]{1,18},[0-9a-f-]{36},[0-9]{1,18}$";

        static TapeCursor read(@Nullable String before) {
            if (before == null) {
                return new TapeCursor(Long.MAX_VALUE, new UUID(-1, -1), Long.MAX_VALUE);
            }
            try {
                if (!before.matches(FORM)) {
                    throw new IllegalArgumentException(before);
                }
                var parts = before.split(",", -1);
                return new TapeCursor(Long.parseLong(parts[0]), UUID.fromString(parts[1]), Long.parseLong(parts[2]));
            } catch (IllegalArgumentException _) {
                throw Problem.invalid("/before", "not-a-cursor", "A cursor comes from the page before.");
            }
        }

        static TapeCursor of(AdminListStore.Violated row) {
            return new TapeCursor(row.tape(), row.account(), row.sequence());
        }

        String text() {
            return tape + "," + account + "," + sequence;
        }
    }
}
