package assay.kit.limit;

import assay.kit.problem.HttpProblems;
import assay.kit.problem.Problem;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts each public request and refuses what is too many; every answer says how its caller stands. */
@ServerFilter("/api/v1/**")
final class RateLimitFilter implements Ordered {
    private static final String STANDING = "assay.limit.standing";

    private final RedisCounts counts;
    private final LimitSettings settings;
    private final HttpClientAddressResolver addresses;
    private final HttpProblems problems;

    RateLimitFilter(
            RedisCounts counts, LimitSettings settings, HttpClientAddressResolver addresses, HttpProblems problems) {
        this.counts = counts;
        this.settings = settings;
        this.addresses = addresses;
        this.problems = problems;
    }

    /** Behind authentication, which says who asks. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> count(HttpRequest<?> request) {
        var budget = budget(request);
        var most = settings.most(budget);
        if (most == 0) {
            return null;
        }
        var standing = counts.count(budget.word() + ":" + caller(request, budget), most);
        request.setAttribute(STANDING, standing);
        return standing.isOver() ? refused(request, standing) : null;
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(STANDING, Standing.class).ifPresent(standing -> tell(response, standing));
    }

    private MutableHttpResponse<?> refused(HttpRequest<?> request, Standing standing) {
        var problem = Problem.tooMany(
                "too-many-requests",
                "More than " + standing.most() + " requests within "
                        + settings.window().toSeconds() + " s.",
                java.time.Duration.ofSeconds(standing.seconds()));
        var answer = problems.answer(request, problem);
        tell(answer, standing);
        return answer;
    }

    private static void tell(MutableHttpResponse<?> response, Standing standing) {
        var headers = response.getHeaders();
        headers.set("RateLimit-Limit", Integer.toString(standing.most()));
        headers.set("RateLimit-Remaining", Long.toString(standing.remaining()));
        headers.set("RateLimit-Reset", Long.toString(standing.seconds()));
    }

    private static Budget budget(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .flatMap(route -> route.getAnnotationMetadata().enumValue(HttpLimit.class, Budget.class))
                .orElse(Budget.REQUESTS);
    }

    private String caller(HttpRequest<?> request, Budget budget) {
        return request.getUserPrincipal()
                .filter(_ -> budget != Budget.LOG_INS)
                .map(Principal::getName)
                .map(user -> "user:" + user)
                .orElseGet(() -> "from:" + Objects.requireNonNullElse(addresses.resolve(request), "unknown"));
    }
}
