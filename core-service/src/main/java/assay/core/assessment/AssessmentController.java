package assay.core.assessment;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.contracts.line.Texts;
import assay.core.account.EquityPoint;
import assay.core.account.Receipt;
import assay.kit.admission.HttpAdmission;
import assay.kit.problem.Problem;
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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Trials, and every question about an assessment of one's own. {@code ?account=} picks one of several accounts. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@HttpAdmission
@Secured(SecurityRule.IS_AUTHENTICATED)
class AssessmentController {
    private static final int ASSESSMENTS = 50;
    private static final int JOURNAL = 500;
    private static final int EQUITY = 2000;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

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
    @Status(HttpStatus.CREATED)
    HttpAnswers.Begun begin(@Body @Valid TrialRequest request, Authentication caller) {
        var id = trials.begin(user(caller), request.tierId());
        return new HttpAnswers.Begun(
                id, assessments.find(id, user(caller), null).account());
    }

    /** One's own assessments, newest first. */
    @Get("/assessments")
    HttpAnswers.Assessments list(@QueryValue @Nullable String before, Authentication caller) {
        var comma = before == null ? -1 : before.indexOf(',');
        var rows = before == null
                ? assessments.page(user(caller), LATEST, LAST, ASSESSMENTS)
                : assessments.page(user(caller), instant(before, comma), id(before, comma), ASSESSMENTS);
        var next = rows.size() < ASSESSMENTS
                ? null
                : Texts.instant(rows.getLast().created()) + "," + rows.getLast().id();
        return new HttpAnswers.Assessments(
                rows.stream().map(assessments::answer).toList(), next);
    }

    @Get("/assessments/{id}")
    HttpAnswers.Assessment one(@PathVariable UUID id, @QueryValue @Nullable UUID account, Authentication caller) {
        return assessments.answer(assessments.find(id, user(caller), account));
    }

    /** Every rule of the phase: how it stands, and how much room is left. */
    @Get("/assessments/{id}/objectives")
    HttpAnswers.Objectives objectives(
            @PathVariable UUID id, @QueryValue @Nullable UUID account, Authentication caller) {
        return AccountShapes.objectives(assessments.view(assessments.find(id, user(caller), account)));
    }

    @Get("/assessments/{id}/positions")
    HttpAnswers.Positions positions(@PathVariable UUID id, @QueryValue @Nullable UUID account, Authentication caller) {
        return AccountShapes.positions(assessments.view(assessments.find(id, user(caller), account)));
    }

    @Get("/assessments/{id}/violations")
    HttpAnswers.Violations violations(
            @PathVariable UUID id, @QueryValue @Nullable UUID account, Authentication caller) {
        var row = assessments.find(id, user(caller), account);
        var lines = assessments.lines(row, AssessmentHandler.VIOLATIONS, 0, Cursors.PAGE);
        return new HttpAnswers.Violations(lines.stream().map(shapes::violation).toList(), row.account());
    }

    @Get("/assessments/{id}/trades")
    HttpAnswers.Trades trades(
            @PathVariable UUID id,
            @QueryValue @Nullable UUID account,
            @QueryValue @Nullable String since,
            Authentication caller) {
        var row = assessments.find(id, user(caller), account);
        var lines = assessments.lines(row, AssessmentHandler.TRADES, Cursors.since(since), Cursors.PAGE);
        return new HttpAnswers.Trades(
                lines.stream().map(shapes::trade).toList(), Cursors.next(lines, Cursors.PAGE), row.account());
    }

    /** The lines above {@code since} exactly as they are stored and chained. */
    @Get("/assessments/{id}/journal")
    HttpResponse<byte[]> journal(
            @PathVariable UUID id,
            @QueryValue @Nullable UUID account,
            @QueryValue @Nullable String since,
            Authentication caller) {
        var row = assessments.find(id, user(caller), account);
        var lines = assessments.accounts().journal(row.account(), Cursors.since(since), JOURNAL);
        return items(lines, Line::text, Cursors.next(lines, JOURNAL));
    }

    /** Signed receipts above {@code since}. */
    @Get("/assessments/{id}/receipts")
    HttpResponse<byte[]> receipts(
            @PathVariable UUID id,
            @QueryValue @Nullable UUID account,
            @QueryValue @Nullable String since,
            Authentication caller) {
        var row = assessments.find(id, user(caller), account);
        var receipts = assessments.accounts().receipts(row.account(), Cursors.since(since), JOURNAL);
        var next = receipts.size() < JOURNAL
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
    HttpResponse<byte[]> equity(
            @PathVariable UUID id,
            @QueryValue @Nullable UUID account,
            @QueryValue @Nullable String from,
            Authentication caller) {
        var row = assessments.find(id, user(caller), account);
        var since = from == null ? Instant.EPOCH : instant(from, from.length());
        var points = assessments.accounts().equity(row.account(), since, EQUITY);
        var next = points.size() < EQUITY
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

    private static Instant instant(String text, int end) {
        try {
            return Instant.parse(text.substring(0, Math.max(0, end)));
        } catch (DateTimeException _) {
            throw Problem.invalid("/query", "malformed", "An instant is written as 2026-11-21T08:00:00Z.");
        }
    }

    private static UUID id(String text, int comma) {
        try {
            return UUID.fromString(text.substring(comma + 1));
        } catch (IllegalArgumentException _) {
            throw Problem.invalid("/before", "malformed", "This is no cursor of an earlier page.");
        }
    }
}
