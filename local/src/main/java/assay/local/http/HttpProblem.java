package assay.local.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** A refusal as {@code application/problem+json} (RFC 9457) with a stable code. */
public record HttpProblem(int status, String code, String title, String detail, List<Field> errors) {
    public static final String CONTENT_TYPE = "application/problem+json";

    public HttpProblem {
        errors = List.copyOf(errors);
    }

    /** What is wrong with one field of the request. */
    public record Field(String pointer, String code, String detail) {}

    public static HttpProblem of(int status, String code, String title, String detail) {
        return new HttpProblem(status, code, title, detail, List.of());
    }

    public static HttpProblem invalid(List<Field> errors) {
        return new HttpProblem(
                400, "invalid", "The request is not valid", errors.getFirst().detail(), errors);
    }

    public static HttpProblem invalid(String pointer, String code, String detail) {
        return invalid(List.of(new Field(pointer, code, detail)));
    }

    public JsonObject json() {
        var json = new JsonObject()
                .put("type", "urn:assay:problem:" + code)
                .put("title", title)
                .put("status", status)
                .put("code", code)
                .put("detail", detail);
        if (!errors.isEmpty()) {
            var list = new JsonArray();
            errors.forEach(each -> list.add(new JsonObject()
                    .put("pointer", each.pointer())
                    .put("code", each.code())
                    .put("detail", each.detail())));
            json.put("errors", list);
        }
        return json;
    }

    public Buffer body() {
        return json().toBuffer();
    }

    public Future<Void> answer(HttpServerResponse response) {
        return response.setStatusCode(status)
                .putHeader("content-type", CONTENT_TYPE)
                .putHeader("cache-control", "no-store")
                .end(body());
    }
}
