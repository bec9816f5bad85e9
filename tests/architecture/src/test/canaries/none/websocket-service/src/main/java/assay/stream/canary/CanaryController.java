package assay.stream.canary;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** A bird at an edge, where frameworks are at home. */
@Controller("/canary")
final class CanaryController {

    @Get
    String song() {
        return "tweet";
    }
}
