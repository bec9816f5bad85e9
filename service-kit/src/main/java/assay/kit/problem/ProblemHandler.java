package assay.kit.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers a thrown {@link Problem}. */
@Singleton
final class ProblemHandler implements ExceptionHandler<Problem, HttpResponse<?>> {
    private final HttpProblems problems;

    ProblemHandler(HttpProblems problems) {
        this.problems = problems;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, Problem problem) {
        return problems.answer(request, problem);
    }
}
