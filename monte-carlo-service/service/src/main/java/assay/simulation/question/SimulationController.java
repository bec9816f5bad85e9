package assay.simulation.question;

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
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;

/** Questions about one's own assessment or a published pack; drafts and crowds are for admins. */
@Controller("/api/v1/simulations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SimulationController {
    private final SimulationHandler simulations;

    SimulationController(SimulationHandler simulations) {
        this.simulations = simulations;
    }

    @Serdeable
    record Asked(UUID id, String status) {}

    /** The same question with the same seed brings the same id. */
    @Post
    HttpResponse<Asked> ask(
            @Body @Valid HttpQuestion request,
            @Header(HttpHeaders.AUTHORIZATION) String authorization,
            Authentication caller) {
        var who = new SimulationHandler.Caller(user(caller), caller.getRoles().contains("admin"), authorization);
        var row = simulations.ask(request, who);
        return HttpResponse.<Asked>accepted(URI.create("/api/v1/simulations/" + row.id()))
                .body(new Asked(row.id(), word(row)));
    }

    /** How far it is, and the answer once it is there. */
    @Get("/{id}")
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
