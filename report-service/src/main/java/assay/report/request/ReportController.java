package assay.report.request;

import assay.kit.api.Counted;
import assay.kit.api.Digest;
import assay.kit.api.Moment;
import assay.kit.api.Refuses;
import assay.kit.api.TimeCursor;
import assay.report.content.ReportType;
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
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports about one's own assessments; admins may ask about any. */
@Controller("/api/v1/reports")
@Tag(name = "Reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ReportController {
    private static final String TYPES = "^(assessment-summary|trade-history|performance-metrics|risk-analysis"
            + "|compliance-report|monthly-statement|certificate)$";
    private static final String FORMATS = "^(pdf|html|csv|json)$";
    private static final String STATUSES = "^(queued|working|ready|failed)$";

    private final ReportHandler reports;

    ReportController(ReportHandler reports) {
        this.reports = reports;
    }

    /**
     * What somebody wants.
     *
     * @param accountId one of the assessment's, the newest unless told
     * @param month of a monthly statement, and of no other; in UTC
     * @param simulationId whose answer a risk analysis is to hold
     */
    @Serdeable
    @Schema(name = "ReportRequest")
    record Wish(
            @NotNull UUID assessmentId,

            @NotNull @Size(max = 40) @Schema(pattern = TYPES)
            String type,

            @NotNull @Size(max = 10) @Schema(pattern = FORMATS)
            String format,

            @Nullable UUID accountId,

            @Nullable @Size(max = 7) @Schema(pattern = "^[1-9][0-9]{3}-(0[1-9]|1[0-2])$", example = "2026-11")
            String month,

            @Nullable UUID simulationId) {}

    @Serdeable
    @Schema(name = "ReportTaken")
    record Asked(UUID id, @Schema(pattern = STATUSES) String status) {}

    /**
     * A report.
     *
     * @param progress 0 to 100
     * @param code why it failed
     * @param hash SHA-256 of the file, once it is made
     * @param size bytes of the file, once it is made
     * @param through the journal line it stands on, once it is made
     * @param address of a certificate: its public page
     * @param expires when it is forgotten
     */
    @Serdeable
    @Schema(name = "Report")
    record Answer(
            UUID id,
            UUID assessmentId,
            UUID accountId,
            @Schema(pattern = TYPES) String type,
            @Schema(pattern = FORMATS) String format,
            @Schema(pattern = STATUSES) String status,

            @Schema(minimum = "0", maximum = "100") int progress,

            @Nullable @Schema(pattern = "^(no-history|source-silent|unreadable|given-up|internal)$")
            String code,

            @Nullable @Digest String hash,
            @Nullable Long size,
            @Nullable @Counted String through,
            @Nullable @Schema(format = "uri") String address,
            @Moment String created,
            @Moment String expires) {
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
                    row.type() == ReportType.CERTIFICATE ? row.scope() : null,
                    row.created().toString(),
                    row.expires().toString());
        }
    }

    @Serdeable
    @Schema(name = "Reports")
    record Answers(List<Answer> items, @Nullable String next) {}

    /** Asks for a report about an assessment of one's own; admins may ask about any. */
    @Post
    @ApiResponse(
            responseCode = "202",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Asked.class)))
    @Refuses({
        "404 not-found",
        "422 not-passed",
        "422 simulation-not-done",
        "429 too-many-reports",
        "503 core-silent",
        "503 not-read-yet",
        "503 simulations-silent"
    })
    HttpResponse<Asked> ask(
            @Body @Valid Wish wish,
            @Parameter(hidden = true) @Header(HttpHeaders.AUTHORIZATION) String authorization,
            Authentication caller) {
        var who = new ReportHandler.Caller(user(caller), caller.getRoles().contains("admin"), authorization);
        var row = reports.ask(wish, who);
        return HttpResponse.<Asked>accepted(URI.create("/api/v1/reports/" + row.id()))
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(new Asked(row.id(), row.status().word()));
    }

    /** The caller's own, asked for or made by themselves, the newest first; all, or those about one assessment. */
    @Get
    Answers list(
            @QueryValue @Nullable UUID assessment,
            @QueryValue @Nullable String before,
            @QueryValue(defaultValue = "100") @Min(1) @Max(500) int limit,
            Authentication caller) {
        var rows = reports.list(user(caller), Optional.ofNullable(assessment), TimeCursor.read(before), limit);
        var next = rows.size() < limit
                ? null
                : new TimeCursor(rows.getLast().created(), rows.getLast().id()).text();
        return new Answers(rows.stream().map(Answer::of).toList(), next);
    }

    /** How far a report of one's own is. */
    @Get("/{id}")
    Answer one(@PathVariable UUID id, Authentication caller) {
        return Answer.of(reports.find(id, user(caller)));
    }

    /** The document, as a file that no browser takes for a page of this site. */
    @Get("/{id}/download")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/html", schema = @Schema(type = "string")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/json", schema = @Schema(implementation = HttpFile.File.class))
            })
    @Refuses("409 not-ready")
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
