package assay.core.assessment;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.contracts.line.Texts;
import assay.core.account.EquityPoint;
import assay.core.account.Receipt;
import assay.kit.admission.HttpAdmission;
import assay.kit.api.Counted;
import assay.kit.api.Instants;
import assay.kit.api.Moment;
import assay.kit.api.Refuses;
import assay.kit.api.TimeCursor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Trials, and every question about an assessment of one's own. {@code ?account=} picks one of several accounts. */
@Controller("/api/v1")
@Tag(name = "Assessments")
@ExecuteOn(TaskExecutors.BLOCKING)
@HttpAdmission
@Secured(SecurityRule.IS_AUTHENTICATED)
class AssessmentController {
    private static final String JOURNAL = "500";
    private static final String EQUITY = "2000";
    private static final int EQUITY_MAX = 2000;

    private final TrialHandler trials;
    private final AssessmentHandler assessments;
    private final JournalShapes shapes;

    AssessmentController(TrialHandler trials, AssessmentHandler assessments, JournalShapes shapes) {
        this.trials = trials;
        this.assessments = assessments;
        this.shapes = shapes;
    }

    @Serdeable
    record TrialRequest(@NotNull UUID tierId) {}

    /** Begins a free trial of a tier as it is sold now. */
    @Post("/trials")
    @Refuses({"404 not-found", "429 too-many-trials", "503 account-opening"})
    @Status(HttpStatus.CREATED)
    HttpAnswers.Begun begin(@Body @Valid TrialRequest request, Authentication caller) {
        var id = trials.begin(user(caller), request.tierId());
        return new HttpAnswers.Begun(
                id, assessments.find(id, user(caller), null).account());
    }

    /** One's own assessments, newest first. */
    @Get("/assessments")
    HttpAnswers.Assessments list(
            @QueryValue @Nullable String before,
            @QueryValue(defaultValue = "50") @Min(1) @Max(Cursors.MAX) int limit,
            Authentication caller) {
        var cursor = TimeCursor.read(before);
        var rows = assessments.page(user(caller), cursor.at(), cursor.id(), limit);
        var next = rows.size() < limit
                ? null
                : new TimeCursor(rows.getLast().created(), rows.getLast().id()).text();
        return new HttpAnswers.Assessments(
                rows.stream().map(assessments::answer).toList(), next);
    }

    /** How an assessment stands. */
    @Get("/assessments/{id}")
    HttpAnswers.Assessment one(@PathVariable UUID id, @QueryValue @Nullable UUID account, Authentication caller) {
        return assessments.answer(assessments.find(id, user(caller), account));
    }

    /** Every rule of the phase: how it stands, and how much room is left. */
    @Get("/assessments/{id}/objectives")
    @Refuses("503 account-opening")
    HttpAnswers.Objectives objectives(
            @PathVariable UUID id, @QueryValue @Nullable UUID account, Authentication caller) {
        return AccountShapes.objectives(assessments.view(assessments.find(id, user(caller), account)));
    }

    /** What is held, and what closing it would bring. */
    @Get("/assessments/{id}/positions")
    @Refuses("503 account-opening")
    HttpAnswers.Positions positions(@PathVariable UUID id, @QueryValue @Nullable UUID account, Authentication caller) {
        return AccountShapes.positions(assessments.view(assessments.find(id, user(caller), account)));
    }

    /** Rules that were broken, oldest first. */
    @Get("/assessments/{id}/violations")
    HttpAnswers.Violations violations(
            @PathVariable UUID id,
            @QueryValue @Nullable UUID account,
            @QueryValue @Nullable @Counted String since,
            @QueryValue(defaultValue = Cursors.USUAL) @Min(1) @Max(Cursors.MAX) int limit,
            Authentication caller) {
        var row = assessments.find(id, user(caller), account);
        var lines = assessments.lines(row, AssessmentHandler.VIOLATIONS, Cursors.since(since), limit);
        return new HttpAnswers.Violations(
                lines.stream().map(shapes::violation).toList(), Cursors.next(lines, limit), row.account());
    }

    /** What was traded, oldest first. */
    @Get("/assessments/{id}/trades")
    HttpAnswers.Trades trades(
            @PathVariable UUID id,
            @QueryValue @Nullable UUID account,
            @QueryValue @Nullable @Counted String since,
            @QueryValue(defaultValue = Cursors.USUAL) @Min(1) @Max(Cursors.MAX) int limit,
            Authentication caller) {
        var row = assessments.find(id, user(caller), account);
        var lines = assessments.lines(row, AssessmentHandler.TRADES, Cursors.since(since), limit);
        return new HttpAnswers.Trades(
                lines.stream().map(shapes::trade).toList(), Cursors.next(lines, limit), row.account());
    }

    /** The lines above {@code since} exactly as they are stored and chained. */
    @Get("/assessments/{id}/journal")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HttpLines.Journal.class)))
    HttpResponse<byte[]> journal(
            @PathVariable UUID id,
            @QueryValue @Nullable UUID account,
            @QueryValue @Nullable @Counted String since,
            @QueryValue(defaultValue = JOURNAL) @Min(1) @Max(Cursors.MAX) int limit,
            Authentication caller) {
        var row = assessments.find(id, user(caller), account);
        var lines = assessments.accounts().journal(row.account(), Cursors.since(since), limit);
        return items(lines, Line::text, Cursors.next(lines, limit));
    }

    /** Signed receipts above {@code since}. */
    @Get("/assessments/{id}/receipts")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HttpLines.Receipts.class)))
    HttpResponse<byte[]> receipts(
            @PathVariable UUID id,
            @QueryValue @Nullable UUID account,
            @QueryValue @Nullable @Counted String since,
            @QueryValue(defaultValue = JOURNAL) @Min(1) @Max(Cursors.MAX) int limit,
            Authentication caller) {
        var row = assessments.find(id, user(caller), account);
        var receipts = assessments.accounts().receipts(row.account(), Cursors.since(since), limit);
        var next = receipts.size() < limit
                ? null
                : receipts.getLast().body().get("sequence") instanceof Json.Text(var sequence) ? sequence : null;
        return items(receipts, AssessmentController::text, next);
    }

    private static String text(Receipt receipt) {
        return Fields.with("receipt", receipt.body())
                .with("signature", receipt.signature())
                .build()
                .text();
    }

    /** Sampled equity from an instant on. */
    @Get("/assessments/{id}/equity")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HttpLines.EquityPoints.class)))
    HttpResponse<byte[]> equity(
            @PathVariable UUID id,
            @QueryValue @Nullable UUID account,
            @QueryValue @Nullable @Moment String from,
            @QueryValue(defaultValue = EQUITY) @Min(1) @Max(EQUITY_MAX) int limit,
            Authentication caller) {
        var row = assessments.find(id, user(caller), account);
        var since = from == null ? Instant.EPOCH : Instants.read("/from", from);
        var points = assessments.accounts().equity(row.account(), since, limit);
        var next = points.size() < limit
                ? null
                : Texts.instant(points.getLast().at().plusNanos(1000));
        return items(points, AssessmentController::text, next);
    }

    private static String text(EquityPoint point) {
        return Fields.with("at", Texts.instant(point.at()))
                .with("sample", point.fields())
                .with("tape", Long.toString(point.tape()))
                .build()
                .text();
    }

    private static <T> HttpResponse<byte[]> items(List<T> items, Function<T, String> text, @Nullable String next) {
        var body = items.stream().map(text).collect(Collectors.joining(",", "{\"items\":[", "]"))
                + (next == null ? "}" : ",\"next\":\"" + next + "\"}");
        return HttpResponse.ok(body.getBytes(StandardCharsets.UTF_8)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private static UUID user(Authentication caller) {
        return UUID.fromString(caller.getName());
    }
}
