package assay.kit.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;
import java.util.ArrayList;

/** The body of every error the framework answers by itself: routes, media types, sizes, decoding, our own failures. */
@Singleton
@Primary
final class HttpErrorAnswers implements ErrorResponseProcessor<byte[]> {
    private final HttpProblems problems;

    HttpErrorAnswers(HttpProblems problems) {
        this.problems = problems;
    }

    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var problem =
                context.getRootCause().flatMap(HttpFaults::of).orElseGet(() -> byStatus(response.code(), context));
        return problems.answer(context.getRequest(), problem, response);
    }

    private static Problem byStatus(int status, ErrorContext context) {
        return switch (status) {
            case 400 -> badRequest(context);
            case 401 -> Problem.unauthenticated("unauthenticated", "Sign in and send the access token.");
            case 403 -> Problem.forbidden();
            case 404 -> Problem.notFound("This address");
            case 405 ->
                Problem.of(405, "method-not-allowed", "Method not allowed", "This address takes other methods.");
            case 406 -> Problem.of(406, "not-acceptable", "Not acceptable", "This address answers in other formats.");
            case 413 -> tooLarge(context.getRequest());
            case 415 -> Problem.of(415, "unsupported-media-type", "Unsupported media type", "Send application/json.");
            default -> other(status);
        };
    }

    private static Problem other(int status) {
        return status >= 500
                ? Problem.of(status, "internal", "Our failure", "Something failed here. The correlation id names it.")
                : Problem.of(status, "refused", "Refused", "The request was refused.");
    }

    /** The framework says the same of a first line and of headers that are longer than it reads. */
    private static Problem tooLarge(HttpRequest<?> request) {
        var cause = request instanceof NettyHttpRequest<?> read
                ? read.getNativeRequest().decoderResult().cause()
                : null;
        return switch (cause) {
            case TooLongHttpLineException _ ->
                Problem.of(414, "uri-too-long", "Address too long", "The first line of the request is too long.");
            case TooLongHttpHeaderException _ ->
                Problem.of(431, "headers-too-large", "Headers too large", "The headers are larger than allowed.");
            case null, default -> Problem.of(413, "too-large", "Too large", "The body is larger than allowed.");
        };
    }

    private static Problem badRequest(ErrorContext context) {
        var errors = new ArrayList<FieldProblem>();
        for (Error error : context.getErrors()) {
            error.getPath()
                    .ifPresent(path -> errors.add(new FieldProblem(
                            path.startsWith("/") ? path : "/" + path, "required", "A value is required here.")));
        }
        return Problem.invalid(errors);
    }
}
