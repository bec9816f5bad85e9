package assay.local.gateway;

import assay.local.http.HttpLoopback;
import assay.local.http.HttpProblem;
import assay.local.http.HttpRefusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.MediaType;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The one address of the local platform: passes requests and WebSockets to the services, serves the page, and answers
 * {@code /health} and {@code /ready} for all of them. It never tries a request twice.
 */
public final class HttpGateway implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2000;
    private static final int CONNECTIONS = 512;

    private final HttpServer server;
    private final HttpClientAgent client;
    private final Map<String, HttpProxy> proxies = new HashMap<>();
    private final HttpStaticFiles files;
    private final HttpReadiness readiness;

    /** Its own port (0 for any free one), whom it passes to, and the folder of the built page. */
    public record Settings(int port, List<Backend> backends, Path page) {
        public Settings {
            backends = List.copyOf(backends);
        }
    }

    private HttpGateway(Vertx vertx, Settings settings) {
        client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        for (var backend : settings.backends()) {
            proxies.put(
                    backend.name(),
                    HttpProxy.reverseProxy(client)
                            .origin(backend.port(), HttpLoopback.HOST)
                            .addInterceptor(new Absence(backend.name()), true));
        }
        files = new HttpStaticFiles(vertx, settings.page());
        readiness = new HttpReadiness(client, settings.backends());
        server = HttpLoopback.listen(vertx, settings.port(), this::handle);
    }

    public static HttpGateway start(Vertx vertx, Settings settings) {
        return new HttpGateway(vertx, settings);
    }

    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
        client.close().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request) {
        HttpRequestGuard.admit(request);
        var path = HttpLoopback.path(request);
        switch (path) {
            case "/health" -> readiness.answer(request, "/health");
            case "/ready" -> readiness.answer(request, "/ready");
            default ->
                GatewayRoutes.backend(path)
                        .ifPresentOrElse(name -> proxy(name).handle(request), () -> files.answer(request));
        }
    }

    private HttpProxy proxy(String name) {
        var proxy = proxies.get(name);
        if (proxy == null) {
            throw new HttpRefusal(absent(name));
        }
        return proxy;
    }

    private static HttpProblem absent(String name) {
        return HttpProblem.of(503, "service-unavailable", "Not now", "The " + name + " service does not answer.");
    }

    /** Says which service did not answer, instead of a bare 502. */
    private record Absence(String name) implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            return context.sendRequest().recover(_ -> {
                var response = context.request().release().response();
                response.setStatusCode(503)
                        .putHeader("retry-after", "1")
                        .setBody(Body.body(absent(name).body(), MediaType.parse(HttpProblem.CONTENT_TYPE)));
                return Future.succeededFuture(response);
            });
        }
    }
}
