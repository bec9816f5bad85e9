package assay.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks every service the same question and answers for all: 200 when all said yes, else 503 naming who did not. */
final class HttpReadiness {
    private static final int PATIENCE_SECONDS = 3;

    private final HttpClient client;
    private final List<Backend> backends;

    HttpReadiness(HttpClient client, List<Backend> backends) {
        this.client = client;
        this.backends = backends;
    }

    private record Answer(String name, int status, JsonObject body) {
        boolean isYes() {
            return status == 200;
        }

        Object reason() {
            return status == 0 ? "does not answer" : body.getValue("missing", "answers " + status);
        }
    }

    void answer(HttpServerRequest request, String path) {
        var questions = backends.stream().map(each -> ask(each, path)).toList();
        var _ = Future.join(questions)
                .onComplete(_ ->
                        tell(request, questions.stream().map(Future::result).toList()));
    }

    private Future<Answer> ask(Backend backend, String path) {
        return client.request(HttpMethod.GET, backend.port(), "127.0.0.1", path)
                .compose(request -> request.send())
                .compose(response -> response.body()
                        .map(body -> new Answer(backend.name(), response.statusCode(), json(body.toString()))))
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .otherwise(_ -> new Answer(backend.name(), 0, new JsonObject()));
    }

    private static JsonObject json(String text) {
        try {
            return new JsonObject(text);
        } catch (DecodeException notJson) {
            return new JsonObject();
        }
    }

    private static void tell(HttpServerRequest request, List<Answer> answers) {
        var missing = new JsonObject();
        var services = new JsonObject();
        for (var answer : answers) {
            services.put(answer.name(), answer.isYes() ? "UP" : "DOWN");
            if (!answer.isYes()) {
                missing.put(answer.name(), answer.reason());
            }
        }
        var up = missing.isEmpty();
        var body = new JsonObject().put("status", up ? "UP" : "DOWN").put("services", services);
        var _ = request.response()
                .setStatusCode(up ? 200 : 503)
                .putHeader("content-type", "application/json")
                .putHeader("cache-control", "no-store")
                .end((up ? body : body.put("missing", missing)).toBuffer());
    }
}
