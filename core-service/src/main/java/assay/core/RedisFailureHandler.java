package assay.core;

import assay.kit.problem.HttpProblems;
import assay.kit.problem.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers 503 while Redis is away: sessions live there and nowhere else. */
@Singleton
final class RedisFailureHandler implements ExceptionHandler<RedisException, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(RedisFailureHandler.class);

    private final HttpProblems problems;

    RedisFailureHandler(HttpProblems problems) {
        this.problems = problems;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, RedisException failure) {
        LOG.warn("redis: {}", failure.toString());
        var problem = Problem.unavailable("sessions-away", "Sessions cannot be read just now.", Duration.ofSeconds(2));
        return problems.answer(request, problem);
    }
}
