package assay.kit.admission;

import assay.kit.problem.Problem;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.context.annotation.Value;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets in what can be answered in time. Threads are virtual and cost nothing, connections and processors do: without a
 * bound, requests that clients repeat while a database is away pile up, and none is answered before its client gives it
 * up.
 */
@InterceptorBean(HttpAdmission.class)
final class HttpAdmissionFilter implements MethodInterceptor<Object, Object> {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Room room;

    HttpAdmissionFilter(@Value("${assay.requests.max}") int requestsMax) {
        room = new Room(requestsMax);
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> context) {
        if (!room.enter()) {
            throw Problem.unavailable(
                    "busy", "More is asked now than can be answered in time; nothing was done.", SOON);
        }
        long begin = System.nanoTime();
        try {
            return context.proceed();
        } finally {
            room.leave(System.nanoTime() - begin);
        }
    }
}
