package assay.kit.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer RFC 6901 pointer into the body, or {@code /name} of a path or query parameter
 * @param code stable, lower case with hyphens
 * @param detail one line for people; never echoes a secret
 */
public record FieldProblem(String pointer, String code, String detail) {}
