package assay.stream;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;

/** Says whether this instance takes requests: it needs no other part yet, so it does as soon as it listens. */
@Controller("/ready")
final class ReadyController {

    @Get
    HttpResponse<Readiness> ready() {
        return HttpResponse.status(HttpStatus.OK).body(new Readiness("UP"));
    }

    /** The answer, in the words of the health endpoint. */
    @Serdeable
    record Readiness(String status) {}
}
