package assay.core.audit;

import assay.kit.api.Moment;
import assay.kit.api.TimeCursor;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deeds, for those who answer for them. */
@Controller("/api/v1/admin/audit")
@Tag(name = "Administration")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class AuditController {

    private final AuditStore store;
    private final JdbcTransactions transactions;

    AuditController(AuditStore store, JdbcTransactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @Serdeable
    @Schema(name = "AuditEntry")
    record EntryAnswer(UUID id, @Moment String at, UUID actor, String action, String subject, String detail) {}

    @Serdeable
    @Schema(name = "AuditPage")
    record PageAnswer(List<EntryAnswer> items, @Nullable String next) {}

    /** Deeds of the firm's people, newest first; {@code next} of one page is {@code before} of the one after it. */
    @Get
    PageAnswer page(
            @QueryValue @Nullable String before, @QueryValue(defaultValue = "100") @Min(1) @Max(500) int limit) {
        var cursor = TimeCursor.read(before);
        var rows = transactions.readCommitted(_ -> store.before(cursor.at(), cursor.id(), limit));
        var items = rows.stream()
                .map(row -> new EntryAnswer(
                        row.id(), row.at().toString(), row.actor(), row.action(), row.subject(), row.detail()))
                .toList();
        var next = rows.size() < limit
                ? null
                : new TimeCursor(rows.getLast().at(), rows.getLast().id()).text();
        return new PageAnswer(items, next);
    }
}
