package assay.local.gateway;

import assay.local.http.HttpLoopback;
import assay.local.http.HttpProblem;
import assay.local.http.HttpRefusal;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What every request through the gateway has to be, and what it is given on its way. */
final class HttpRequestGuard {
    static final int BODY_LIMIT = 1 << 20;

    private static final String CORRELATION = "x-correlation-id";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private HttpRequestGuard() {}

    static void admit(HttpServerRequest request) {
        correlate(request);
        checkHost(request);
        if (!GatewayRoutes.isPlain(HttpLoopback.path(request))) {
            throw refused(400, "malformed-path", "The path is not plain.");
        }
        checkLength(request);
        request.headers().set("x-forwarded-for", request.remoteAddress().hostAddress());
    }

    private static void correlate(HttpServerRequest request) {
        var sent = request.getHeader(CORRELATION);
        var id = sent != null && WELL_FORMED.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        request.headers().set(CORRELATION, id);
        var response = request.response();
        response.headersEndHandler(_ -> response.headers().set(CORRELATION, id));
    }

    /** A foreign name that resolves to loopback is a page elsewhere reaching into this machine. */
    private static void checkHost(HttpServerRequest request) {
        var host = Optional.ofNullable(request.authority())
                .map(each -> each.host())
                .orElse("");
        if (!HOSTS.contains(host) && !host.equals("::1")) {
            throw refused(421, "misdirected", "This gateway answers for localhost only.");
        }
    }

    private static void checkLength(HttpServerRequest request) {
        var length = request.getHeader("content-length");
        if (length == null && request.getHeader("transfer-encoding") != null) {
            throw refused(411, "length-required", "A body needs a content-length.");
        }
        if (length != null && (length.length() > 9 || Long.parseLong(length) > BODY_LIMIT)) {
            throw refused(413, "too-large", "The body has to be at most " + BODY_LIMIT + " bytes.");
        }
    }

    private static HttpRefusal refused(int status, String code, String detail) {
        return new HttpRefusal(HttpProblem.of(status, code, "Refused", detail));
    }
}
