package assay.report.request;

import assay.kit.problem.Problem;
import assay.report.content.PublicPage;
import assay.report.document.Format;
import assay.report.history.HistoryReaderStore;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What anybody may see of a passed phase: a page for people, the same as JSON for programs. No name is on it. */
@Controller("/api/v1/certificates")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class CertificateController {
    private final CertificateStore certificates;
    private final HistoryReaderStore history;
    private final SubjectFactory subjects;

    CertificateController(CertificateStore certificates, HistoryReaderStore history, SubjectFactory subjects) {
        this.certificates = certificates;
        this.history = history;
        this.subjects = subjects;
    }

    /** HTML for a browser, JSON for everybody else. */
    @Get("/{id}")
    @Produces({MediaType.ALL, MediaType.APPLICATION_JSON_PROBLEM})
    HttpResponse<byte[]> one(@PathVariable UUID id, @Header(HttpHeaders.ACCEPT) @Nullable String accept) {
        var issued = certificates.find(id).orElseThrow(() -> Problem.notFound("That certificate"));
        var told = history.history(issued.account()).orElseThrow(() -> Problem.notFound("That certificate"));
        var document = PublicPage.of(subjects.of(told, "", false), id);
        var format = accept != null && accept.contains("text/html") ? Format.HTML : Format.JSON;
        return HttpResponse.ok(format.write(document))
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("Referrer-Policy", "no-referrer");
    }
}
