package assay.domain.canary;

/** A bird in the wrong room. */
public record Canary(io.micronaut.http.HttpStatus stranger) {}
