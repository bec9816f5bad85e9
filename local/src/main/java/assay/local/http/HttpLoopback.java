package assay.local.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The event loops of the local platform's HTTP servers, which listen on loopback alone. */
public final class HttpLoopback {
    public static final String HOST = "127.0.0.1";

    private static final int LOOPS = 2;
    private static final int LINE_LIMIT = 8192;
    private static final int HEADER_LIMIT = 16_384;
    private static final long BODY_MILLIS = 5_000;

    private HttpLoopback() {}

    public static Vertx loops() {
        return Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(LOOPS)
                .setPreferNativeTransport(false)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    }

    public static void end(Vertx vertx) {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Listens on the port, or any free one when it is 0; throws {@link IllegalStateException} when it is taken. */
    public static HttpServer listen(Vertx vertx, int port, Consumer<HttpServerRequest> handler) {
        var options = new HttpServerOptions()
                .setHost(HOST)
                .setPort(port)
                .setMaxInitialLineLength(LINE_LIMIT)
                .setMaxHeaderSize(HEADER_LIMIT)
                .setHttp2ClearTextEnabled(false);
        try {
            return vertx.createHttpServer(options)
                    .requestHandler(request -> guarded(vertx, request, handler))
                    .invalidRequestHandler(HttpLoopback::refuse)
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException failure) {
            throw new IllegalStateException("port " + port + " is taken", failure.getCause());
        }
    }

    /** The request's path; empty where its line names none. */
    public static String path(HttpServerRequest request) {
        return Objects.requireNonNullElse(request.path(), "");
    }

    private static void guarded(Vertx vertx, HttpServerRequest request, Consumer<HttpServerRequest> handler) {
        try {
            handler.accept(request);
        } catch (HttpRefusal refusal) {
            var _ = readOut(vertx, request).onComplete(_ -> answer(request, refusal.problem()));
        }
    }

    /**
     * Reads what is left of a body that nobody wants: ended with bytes unread, a connection is reset, and its client
     * may never see the answer (RFC 9112 §9.6). One who announced more than he sends is waited for only so long.
     */
    private static Future<?> readOut(Vertx vertx, HttpServerRequest request) {
        if (request.isEnded()) {
            return Future.succeededFuture();
        }
        var patience = vertx.timer(BODY_MILLIS, TimeUnit.MILLISECONDS);
        request.handler(_ -> {});
        return Future.any(request.end().onComplete(_ -> patience.cancel()), patience);
    }

    private static void answer(HttpServerRequest request, HttpProblem problem) {
        if (request.isEnded()) {
            var _ = problem.answer(request.response());
        } else {
            answerAndEnd(request, problem);
        }
    }

    private static void answerAndEnd(HttpServerRequest request, HttpProblem problem) {
        request.response().putHeader("connection", "close");
        var _ = problem.answer(request.response())
                .onComplete(_ -> request.connection().close());
    }

    /** What could not be read as a request; where the next one would begin is not known. */
    private static void refuse(HttpServerRequest request) {
        var problem = switch (request.decoderResult().cause()) {
            case TooLongHttpLineException _ ->
                HttpProblem.of(
                        414,
                        "uri-too-long",
                        "Address too long",
                        "The first line of a request has at most " + LINE_LIMIT + " bytes.");
            case TooLongHttpHeaderException _ ->
                HttpProblem.of(
                        431,
                        "headers-too-large",
                        "Headers too large",
                        "The headers of a request have at most " + HEADER_LIMIT + " bytes.");
            default -> HttpProblem.of(400, "malformed-request", "Refused", "This is no HTTP request.");
        };
        answerAndEnd(request, problem);
    }
}
