package assay.kit.health;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /health}: the process lives. {@code /ready}: it may be sent work; 503 names the parts that are missing. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class HealthController {
    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

    private final String service;
    private final List<ReadinessContributor> contributors;

    HealthController(
            @Value("${micronaut.application.name:assay}") String service, List<ReadinessContributor> contributors) {
        this.service = service;
        this.contributors = contributors;
    }

    @Get("/health")
    Map<String, String> health() {
        return Map.of("service", service, "status", "UP");
    }

    @Get("/ready")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<Map<String, Object>> ready() {
        var missing = new TreeMap<String, String>();
        for (var contributor : contributors) {
            ask(contributor, missing);
        }
        Map<String, Object> body = new TreeMap<>();
        body.put("service", service);
        body.put("status", missing.isEmpty() ? "UP" : "DOWN");
        if (!missing.isEmpty()) {
            body.put("missing", missing);
        }
        return missing.isEmpty()
                ? HttpResponse.ok(body)
                : HttpResponse.<Map<String, Object>>serverError().status(503).body(body);
    }

    /** A part that cannot say how it is, is not ready; why stays in the log. */
    private static void ask(ReadinessContributor contributor, Map<String, String> missing) {
        try {
            contributor.missing().ifPresent(reason -> missing.put(contributor.name(), reason));
        } catch (RuntimeException e) {
            LOG.info("readiness of {} failed", contributor.name(), e);
            missing.put(contributor.name(), "does not answer");
        }
    }
}
