package assay.local.gateway;

import assay.local.http.HttpLoopback;
import assay.local.http.HttpProblem;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The built page. A path without a file is the page's own route and gets {@code index.html}; a missing asset is 404.
 * Scripts come from this origin alone.
 */
final class HttpStaticFiles {
    private static final String INDEX = "index.html";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("map", "application/json"));
    private static final Map<String, String> SECURITY = Map.of(
            "content-security-policy",
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'",
            "x-content-type-options",
            "nosniff",
            "referrer-policy",
            "no-referrer",
            "cross-origin-opener-policy",
            "same-origin",
            "cross-origin-resource-policy",
            "same-origin",
            "permissions-policy",
            "camera=(), geolocation=(), microphone=(), payment=()");

    private final Vertx vertx;
    private final Path root;

    HttpStaticFiles(Vertx vertx, Path root) {
        this.vertx = vertx;
        this.root = root.toAbsolutePath().normalize();
    }

    void answer(HttpServerRequest request) {
        SECURITY.forEach(request.response()::putHeader);
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            var _ = HttpProblem.of(405, "method-not-allowed", "Refused", "Only GET is understood here.")
                    .answer(request.response());
            return;
        }
        var path = HttpLoopback.path(request);
        var _ = vertx.executeBlocking(() -> file(path), false)
                .onSuccess(found -> found.ifPresentOrElse(
                        file -> send(request.response(), file, path), () -> missing(request.response(), path)));
    }

    private Optional<Path> file(String path) {
        var wanted = root.resolve(path.substring(1)).normalize();
        if (wanted.startsWith(root) && Files.isRegularFile(wanted)) {
            return Optional.of(wanted);
        }
        var isAsset = path.startsWith("/assets/")
                || path.substring(path.lastIndexOf('/')).contains(".");
        return isAsset ? Optional.empty() : Optional.of(root.resolve(INDEX)).filter(Files::isRegularFile);
    }

    private static void send(HttpServerResponse response, Path file, String path) {
        var name = file.getFileName().toString();
        var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        // Built assets carry their content's hash in their name, the index does not.
        var keep = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
        var _ = response.putHeader("content-type", type)
                .putHeader("cache-control", keep)
                .sendFile(file.toString());
    }

    private void missing(HttpServerResponse response, String path) {
        var unbuilt = !Files.isRegularFile(root.resolve(INDEX));
        var detail = unbuilt ? "The page has not been built." : "There is no " + path + ".";
        var _ = HttpProblem.of(404, "not-found", "Not found", detail).answer(response);
    }
}
