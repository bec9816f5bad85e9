package assay.core.assessment;

import assay.core.notary.EvidenceHandler;
import assay.kit.api.Refuses;
import assay.kit.problem.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The evidence bundle of one's own account: 200 with the zip, or 202 while the newest line waits for its signed head.
 */
@Controller("/api/v1/assessments/{id}/evidence")
@Tag(name = "Evidence")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class EvidenceController {
    private static final String ZIP = "application/zip";

    private final AssessmentHandler assessments;
    private final EvidenceHandler evidence;

    EvidenceController(AssessmentHandler assessments, EvidenceHandler evidence) {
        this.assessments = assessments;
        this.evidence = evidence;
    }

    /** The evidence bundle of an account, a zip; 202 while its newest line waits for a signed head. */
    @Get
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "202")
    @Refuses("503 evidence-incomplete")
    @Produces({ZIP, MediaType.APPLICATION_JSON_PROBLEM})
    HttpResponse<?> evidence(@PathVariable UUID id, @QueryValue @Nullable UUID account, Authentication caller) {
        var row = assessments.find(id, UUID.fromString(caller.getName()), account);
        try {
            var zip = evidence.bundle(row.account(), row.pack());
            if (zip.isPresent()) {
                return HttpResponse.ok(zip.get())
                        .contentType(ZIP)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"evidence-" + row.account() + ".zip\"");
            }
        } catch (IllegalStateException incomplete) {
            throw Problem.unavailable(
                    "evidence-incomplete",
                    "The tape's archive does not hold every cited entry now: " + incomplete.getMessage() + ".",
                    Duration.ofSeconds(5));
        }
        return HttpResponse.accepted(URI.create("/api/v1/assessments/" + id + "/evidence?account=" + row.account()))
                .header(HttpHeaders.RETRY_AFTER, "1");
    }
}
