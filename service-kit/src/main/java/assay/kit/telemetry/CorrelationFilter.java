package assay.kit.telemetry;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Gives each request an id that its log lines, its answer and its messages carry; takes one from the gateway if well
 * formed.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class CorrelationFilter {
    /** The header, inwards and outwards. */
    public static final String HEADER = "x-correlation-id";

    private static final String ATTRIBUTE = "assay.correlation";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        context.add(new LogContext(idOf(request)));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var headers = response.getHeaders();
        headers.set(HEADER, idOf(request));
        headers.set("x-content-type-options", "nosniff");
        headers.set("referrer-policy", "no-referrer");
        headers.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
        if (!headers.contains("cache-control")) {
            headers.set("cache-control", "no-store");
        }
    }

    /** The request's id; asked before the filter ran, it is given here. */
    public static String idOf(HttpRequest<?> request) {
        var known = request.getAttribute(ATTRIBUTE, String.class);
        if (known.isPresent()) {
            return known.get();
        }
        var sent = request.getHeaders().get(HEADER);
        var id = sent != null && WELL_FORMED.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** Puts the id on the log lines of whichever thread works for the request. */
    private record LogContext(String id) implements ThreadPropagatedContextElement<@Nullable String> {
        private static final String KEY = "correlation";

        @Override
        public @Nullable String updateThreadContext() {
            var before = MDC.get(KEY);
            MDC.put(KEY, id);
            return before;
        }

        @Override
        public void restoreThreadContext(@Nullable String before) {
            if (before == null) {
                MDC.remove(KEY);
            } else {
                MDC.put(KEY, before);
            }
        }
    }
}
