package assay.kit.problem;

import assay.kit.telemetry.CorrelationFilter;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a {@link Problem} as {@code application/problem+json} bytes, the same from every place. */
@Singleton
public final class HttpProblems {
    /** The media type of every answer that is not a success. */
    static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");

    private final JsonMapper json;

    HttpProblems(JsonMapper json) {
        this.json = json;
    }

    /** A new answer. */
    public MutableHttpResponse<byte[]> answer(HttpRequest<?> request, Problem problem) {
        return answer(request, problem, HttpResponse.status(HttpStatus.valueOf(problem.status())));
    }

    /** The same, onto an answer that already has headers such as {@code Allow}. */
    MutableHttpResponse<byte[]> answer(HttpRequest<?> request, Problem problem, MutableHttpResponse<?> response) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:assay:problem:" + problem.code());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("code", problem.code());
        body.put("detail", problem.detail());
        body.put("correlation", CorrelationFilter.idOf(request));
        if (!problem.errors().isEmpty()) {
            body.put("errors", fields(problem.errors()));
        }
        problem.retryAfter()
                .ifPresent(after ->
                        response.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, after.toSeconds()))));
        response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.status(problem.status(), null).contentType(PROBLEM_JSON).body(bytes(body));
    }

    private static List<Map<String, String>> fields(List<FieldProblem> errors) {
        return errors.stream()
                .map(error -> {
                    Map<String, String> field = new LinkedHashMap<>();
                    field.put("pointer", error.pointer());
                    field.put("code", error.code());
                    field.put("detail", error.detail());
                    return field;
                })
                .toList();
    }

    private byte[] bytes(Map<String, Object> body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
