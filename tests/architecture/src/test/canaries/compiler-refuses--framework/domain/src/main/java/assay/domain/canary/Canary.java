package assay.domain.canary;

/** A bird that strays. */
public final class Canary {

    private Canary() {}

    public static int code(io.micronaut.http.HttpStatus status) {
        return status.getCode();
    }
}
