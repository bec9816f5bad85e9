package assay.report.request;

import assay.kit.problem.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports about one's own assessments; admins may ask about any. */
@Controller("/api/v1/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ReportController {
    private final ReportHandler reports;

    ReportController(ReportHandler reports) {
        this.reports = reports;
    }

    /**
     * What somebody wants.
     *
     * @param accountId one of the assessment's, the newest unless told
     * @param month of a monthly statement
     * @param simulationId whose answer a risk analysis is to hold
     */
    @Serdeable
    record Wish(
            @NotNull UUID assessmentId,
            @NotNull @Size(max = 40) String type,
            @NotNull @Size(max = 10) String format,
            @Nullable UUID accountId,
            @Nullable @Size(max = 7) String month,
            @Nullable UUID simulationId) {}

    @Serdeable
    record Asked(UUID id, String status) {}

    /** @param through the journal line it stands on, once it is made */
    @Serdeable
    record Answer(
            UUID id,
            UUID assessmentId,
            UUID accountId,
            String type,
            String format,
            String status,
            int progress,
            @Nullable String code,
            @Nullable String hash,
            @Nullable Long size,
            @Nullable String through,
            String created,
            String expires) {
        static Answer of(ReportRow row) {
            var made = row.hash() != null;
            return new Answer(
                    row.id(),
                    row.assessment(),
                    row.account(),
                    row.type().word(),
                    row.format().word(),
                    row.status().word(),
                    row.progress(),
                    row.code(),
                    row.hash(),
                    made ? row.size() : null,
                    made ? Long.toString(row.through()) : null,
                    row.created().toString(),
                    row.expires().toString());
        }
    }

    @Serdeable
    record Answers(List<Answer> items, @Nullable String next) {}

    @Post
    HttpResponse<Asked> ask(
            @Body @Valid Wish wish, @Header(HttpHeaders.AUTHORIZATION) String authorization, Authentication caller) {
        var who = new ReportHandler.Caller(user(caller), caller.getRoles().contains("admin"), authorization);
        var row = reports.ask(wish, who);
        return HttpResponse.<Asked>accepted(URI.create("/api/v1/reports/" + row.id()))
                .body(new Asked(row.id(), row.status().word()));
    }

    /** What the caller asked for about an assessment, the newest first. */
    @Get
    Answers list(@QueryValue UUID assessment, @QueryValue @Nullable String before, Authentication caller) {
        var rows = reports.list(
                user(caller), assessment, Optional.ofNullable(before).map(ReportController::instant));
        return new Answers(
                rows.stream().map(Answer::of).toList(), reports.next(rows).orElse(null));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw Problem.invalid("/before", "malformed", "A cursor is what `next` said.");
        }
    }

    @Get("/{id}")
    Answer one(@PathVariable UUID id, Authentication caller) {
        return Answer.of(reports.find(id, user(caller)));
    }

    /** The document, as a file that no browser takes for a page of this site. */
    @Get("/{id}/download")
    @Produces({MediaType.ALL, MediaType.APPLICATION_JSON_PROBLEM})
    HttpResponse<byte[]> download(@PathVariable UUID id, Authentication caller) {
        var row = reports.find(id, user(caller));
        var bytes = reports.content(row);
        var name = row.type().word() + "-" + row.id().toString().substring(0, 8) + "."
                + row.format().word();
        return HttpResponse.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, row.format().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'");
    }

    private static UUID user(Authentication caller) {
        return UUID.fromString(caller.getName());
    }
}
