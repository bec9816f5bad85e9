package assay.kit.api;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;

/** The document of this service alone, for whoever puts several together; the gateway does not lead here. */
@Controller("/openapi.json")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Requires(beans = HttpDocument.class)
class OpenApiController {
    private final HttpDocument document;

    OpenApiController(HttpDocument document) {
        this.document = document;
    }

    @Get
    Map<String, Object> own() {
        return document.document();
    }
}
