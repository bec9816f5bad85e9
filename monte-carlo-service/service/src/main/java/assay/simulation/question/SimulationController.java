package assay.simulation.question;

import assay.kit.api.Refuses;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
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
import java.net.URI;
import java.util.Locale;
import java.util.UUID;

/** Questions about one's own assessment or a published pack; drafts and crowds are for admins. */
@Controller("/api/v1/simulations")
@Tag(name = "Simulations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SimulationController {
    private final SimulationHandler simulations;

    SimulationController(SimulationHandler simulations) {
        this.simulations = simulations;
    }

    /** A question that was taken; its answer may be there already. */
    @Serdeable
    @Schema(name = "SimulationTaken")
    record Asked(
            UUID id,
            @Schema(pattern = HttpSimulation.STATUSES) String status) {}

    /**
     * Asks what may become of an account, of a published pack or (admins) of a draft. The same question with the same
     * seed brings the same id.
     */
    @Post
    @ApiResponse(
            responseCode = "202",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Asked.class)))
    @Refuses({
        "400 invalid",
        "403 forbidden",
        "404 not-found",
        "409 assessment-over",
        "422 rules-not-simulated",
        "422 too-few-trades",
        "422 too-much-work",
        "422 out-of-range",
        "422 pack-unreadable",
        "422 journal-too-long",
        "429 too-many-questions",
        "429 queue-full",
        "503 core-silent"
    })
    HttpResponse<Asked> ask(
            @Body @Valid HttpQuestion request,
            @Parameter(hidden = true) @Header(HttpHeaders.AUTHORIZATION) String authorization,
            Authentication caller) {
        var who = new SimulationHandler.Caller(user(caller), caller.getRoles().contains("admin"), authorization);
        var row = simulations.ask(request, who);
        return HttpResponse.<Asked>accepted(URI.create("/api/v1/simulations/" + row.id()))
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(new Asked(row.id(), word(row)));
    }

    /** How far it is, and the answer once it is there. */
    @Get("/{id}")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HttpSimulation.Simulation.class)))
    @Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_JSON_PROBLEM})
    HttpResponse<String> one(@PathVariable UUID id, Authentication caller) {
        var row = simulations.find(id, user(caller));
        var text = new StringBuilder(512)
                .append("{\"id\":\"")
                .append(row.id())
                .append("\",\"status\":\"")
                .append(word(row))
                .append("\",\"kind\":\"")
                .append(row.kind())
                .append("\",\"progress\":")
                .append(row.progress())
                .append(",\"paths\":\"")
                .append(row.paths())
                .append("\",\"seed\":\"")
                .append(row.seed())
                .append("\",\"contract\":")
                .append(row.contract());
        if (row.code() != null) {
            text.append(",\"code\":\"").append(row.code()).append('"');
        }
        if (row.result() != null) {
            text.append(",\"result\":").append(row.result());
        }
        return HttpResponse.ok(text.append('}').toString()).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    /** Stops it; an answer that is there stays. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id, Authentication caller) {
        simulations.cancel(id, user(caller));
    }

    private static String word(SimulationRow row) {
        return row.status().name().toLowerCase(Locale.ROOT);
    }

    private static UUID user(Authentication caller) {
        return UUID.fromString(caller.getName());
    }
}
