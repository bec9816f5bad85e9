package assay.core.assessment;

import assay.contracts.line.Fields;
import assay.core.assessment.OrderHandler.Wanted;
import assay.core.audit.AuditHandler;
import assay.domain.account.Command;
import assay.domain.account.Stamp;
import assay.kit.api.Refuses;
import assay.kit.sql.JdbcTransactions;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;

/** What the firm's people may do to anybody's assessment; each deed is written down before it is done. */
@Controller("/api/v1/admin/assessments/{id}")
@Tag(name = "Administration")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class AdminAssessmentController {
    private final AssessmentHandler assessments;
    private final OrderHandler orders;
    private final JournalShapes shapes;
    private final AuditHandler audit;
    private final JdbcTransactions transactions;

    AdminAssessmentController(Reads reads, OrderHandler orders, AuditHandler audit, JdbcTransactions transactions) {
        this.assessments = reads.assessments();
        this.shapes = reads.shapes();
        this.orders = orders;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Where answers come from. */
    @jakarta.inject.Singleton
    record Reads(AssessmentHandler assessments, JournalShapes shapes) {}

    /** @param code why, one word in lower camel case; it stands in the journal */
    @Serdeable
    record FreezeRequest(
            @NotNull @Schema(example = "underReview") @Pattern(regexp = "[a-z][A-Za-z0-9]{0,39}")
            String code) {}

    /** How anybody's assessment stands. */
    @Get
    HttpAnswers.Assessment one(@PathVariable UUID id) {
        return assessments.answer(assessments.findAnybodys(id));
    }

    /** Denies risk-adding orders until thawed; judgement goes on. */
    @Post("/freeze")
    @AnswersDone
    @Refuses({
        "409 not-opened",
        "503 account-opening",
        "503 market-silent",
        "503 outcome-unknown",
        "422 idempotency-key-reused"
    })
    HttpResponse<?> freeze(@PathVariable UUID id, @Body @Valid FreezeRequest request, Authentication caller) {
        var body = Fields.with("code", request.code()).with("command", "Freeze").build();
        return done(id, caller, body, stamp -> new Command.Freeze(stamp, request.code()));
    }

    /** Takes risk-adding orders again. */
    @Post("/thaw")
    @AnswersDone
    @Refuses({
        "409 not-opened",
        "503 account-opening",
        "503 market-silent",
        "503 outcome-unknown",
        "422 idempotency-key-reused"
    })
    HttpResponse<?> thaw(@PathVariable UUID id, Authentication caller) {
        return done(id, caller, Fields.with("command", "Thaw").build(), Command.Thaw::new);
    }

    private HttpResponse<?> done(UUID id, Authentication caller, Fields body, Function<Stamp, Command> command) {
        var row = assessments.findAnybodys(id);
        var wanted = new Wanted(row, UUID.randomUUID(), Stamp.Role.ADMIN, body, command);
        transactions.serializable(_ -> {
            audit.record(
                    UUID.fromString(caller.getName()),
                    "account-command",
                    row.account().toString(),
                    body.text());
            return row;
        });
        return orders.submit(wanted)
                .<HttpResponse<?>>map(outcome -> HttpResponse.ok(shapes.done(wanted.id(), outcome.lines())))
                .orElseGet(() -> HttpResponse.accepted(URI.create("/api/v1/admin/assessments/" + id))
                        .header("Retry-After", "1")
                        .body(new HttpAnswers.Pending(wanted.id(), "pending")));
    }
}
