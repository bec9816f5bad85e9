package assay.kit.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A refusal on its way to the caller: RFC 9457 with a stable code. Thrown, never logged as a failure. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String title;
    private final transient List<FieldProblem> errors;
    private final transient @Nullable Duration retryAfter;

    private Problem(Answer answer, List<FieldProblem> errors, @Nullable Duration retryAfter) {
        super(answer.detail(), null, false, false);
        this.status = answer.status();
        this.code = answer.code();
        this.title = answer.title();
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    private record Answer(int status, String code, String title, String detail) {}

    /** A refusal with its own code; {@code detail} is one line for people. */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(new Answer(status, code, title, detail), List.of(), null);
    }

    /** 400 that names the fields. */
    public static Problem invalid(List<FieldProblem> errors) {
        var detail = errors.isEmpty()
                ? "The request is not valid."
                : errors.getFirst().detail();
        return new Problem(new Answer(400, "invalid", "The request is not valid", detail), errors, null);
    }

    /** 400 for one field. */
    public static Problem invalid(String pointer, String code, String detail) {
        return invalid(List.of(new FieldProblem(pointer, code, detail)));
    }

    /** 401: who are you. */
    public static Problem unauthenticated(String code, String detail) {
        return of(401, code, "Not signed in", detail);
    }

    /** 403: known, and not allowed. */
    public static Problem forbidden() {
        return of(403, "forbidden", "Not allowed", "Your role does not allow this.");
    }

    /** 404: it does not exist, or it is somebody else's. */
    public static Problem notFound(String what) {
        return of(404, "not-found", "Not found", what + " does not exist.");
    }

    /** 409: true, but not now. */
    public static Problem conflict(String code, String detail) {
        return of(409, code, "Conflict", detail);
    }

    /** 422: well formed, and still not to be done. */
    public static Problem unprocessable(String code, String detail) {
        return of(422, code, "Not to be done", detail);
    }

    /** 429 with the time after which another try makes sense. */
    public static Problem tooMany(String code, String detail, Duration retryAfter) {
        return new Problem(new Answer(429, code, "Too many requests", detail), List.of(), retryAfter);
    }

    /** 503 with the time after which another try makes sense. */
    public static Problem unavailable(String code, String detail, Duration retryAfter) {
        return new Problem(new Answer(503, code, "Not now", detail), List.of(), retryAfter);
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Stable, lower case with hyphens; programs decide on it. */
    public String code() {
        return code;
    }

    /** The kind of problem, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** This occurrence, for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The fields at fault; empty when no single field is. */
    public List<FieldProblem> errors() {
        return errors;
    }

    /** When to try again, at least one second; empty when trying again does not help. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
