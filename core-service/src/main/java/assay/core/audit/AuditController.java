package assay.core.audit;

import assay.kit.problem.Problem;
import assay.kit.sql.JdbcTransactions;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deeds, for those who answer for them. */
@Controller("/api/v1/admin/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class AuditController {
    private static final int PAGE = 100;
    private static final UUID LAST = new UUID(-1, -1);
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final AuditStore store;
    private final JdbcTransactions transactions;

    AuditController(AuditStore store, JdbcTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @Serdeable
    record EntryAnswer(UUID id, String at, UUID actor, String action, String subject, String detail) {}

    @Serdeable
    record PageAnswer(List<EntryAnswer> items, @Nullable String next) {}

    /** Newest first; {@code next} of one page is {@code before} of the one after it. */
    @Get
    PageAnswer page(@QueryValue @Nullable String before) {
        var cursor = cursor(before);
        var rows = transactions.readCommitted(_ -> store.before(cursor.at(), cursor.id(), PAGE));
        var items = rows.stream()
                .map(row -> new EntryAnswer(
                        row.id(), row.at().toString(), row.actor(), row.action(), row.subject(), row.detail()))
                .toList();
        var next = rows.size() < PAGE
                ? null
                : rows.getLast().at() + "," + rows.getLast().id();
        return new PageAnswer(items, next);
    }

    private record Cursor(Instant at, UUID id) {}

    private static Cursor cursor(@Nullable String before) {
        if (before == null) {
            return new Cursor(LATEST, LAST);
        }
        try {
            var comma = before.indexOf(',');
            return new Cursor(Instant.parse(before.substring(0, comma)), UUID.fromString(before.substring(comma + 1)));
        } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException _) {
            throw Problem.invalid("/before", "malformed", "This is no cursor of an earlier page.");
        }
    }
}
