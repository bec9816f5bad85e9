package assay.report.request;

import assay.kit.api.Refuses;
import assay.kit.problem.Problem;
import assay.report.content.PublicPage;
import assay.report.content.Subject;
import assay.report.document.Format;
import assay.report.history.AccountHistory;
import assay.report.history.HistoryReaderStore;
import assay.report.source.CoreFault;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What anybody may see of a passed phase: a page for people, the same as JSON for programs. No name is on it. */
@Controller("/api/v1/certificates")
@Tag(name = "Reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class CertificateController {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final CertificateStore certificates;
    private final HistoryReaderStore history;
    private final SubjectFactory subjects;

    CertificateController(CertificateStore certificates, HistoryReaderStore history, SubjectFactory subjects) {
        this.certificates = certificates;
        this.history = history;
        this.subjects = subjects;
    }

    /** What a certificate says now, read from the journal: HTML for a browser, JSON for everybody else. */
    @Get("/{id}")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = HttpFile.File.class)),
                @Content(mediaType = "text/html", schema = @Schema(type = "string"))
            })
    @Refuses("503 core-silent")
    @Produces({MediaType.ALL, MediaType.APPLICATION_JSON_PROBLEM})
    HttpResponse<byte[]> one(
            @PathVariable UUID id, @Parameter(hidden = true) @Header(HttpHeaders.ACCEPT) @Nullable String accept) {
        var issued = certificates.find(id).orElseThrow(() -> Problem.notFound("That certificate"));
        var told = history.history(issued.account()).orElseThrow(() -> Problem.notFound("That certificate"));
        var document = PublicPage.of(subject(told), id);
        var format = accept != null && accept.contains("text/html") ? Format.HTML : Format.JSON;
        return HttpResponse.ok(format.write(document))
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("Referrer-Policy", "no-referrer");
    }

    private Subject subject(AccountHistory told) {
        try {
            return subjects.of(told, "", false);
        } catch (CoreFault _) {
            throw Problem.unavailable("core-silent", "The rules could not be looked up.", TRY_AGAIN);
        }
    }
}
