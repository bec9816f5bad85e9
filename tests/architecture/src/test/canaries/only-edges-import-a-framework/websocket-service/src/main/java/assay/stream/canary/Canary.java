package assay.stream.canary;

import io.micronaut.http.HttpStatus;

/** A bird that strays. */
final class Canary {

    private Canary() {}

    static String reason(HttpStatus status) {
        return status.getReason();
    }
}
