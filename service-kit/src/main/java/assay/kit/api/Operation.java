package assay.kit.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Completes what is said of one operation. */
final class Operation {
    private final Map<String, Object> operation;
    private final Map<String, Object> responses;

    Operation(Map<String, Object> operation, Map<String, Object> components) {
        this.operation = operation;
        this.responses = Tree.at(components, "responses");
    }

    void complete(Route route) {
        operation.put("operationId", route.id());
        operation.put("security", route.open() ? List.of() : List.of(Tree.of("bearer", List.of())));
        describe(route);
        body();
        Tree.each(operation.get("parameters")).forEach(Operation::parameter);
        Tree.at(operation, "responses").forEach((status, response) -> success(status, Tree.asObject(response), route));
        Refusals.of(route, operation).forEach((status, codes) -> {
            var name = Refusals.name(status, codes);
            responses.computeIfAbsent(name, _ -> Refusals.response(status, codes));
            Tree.at(operation, "responses").put(status, Tree.of("$ref", "#/components/responses/" + name));
        });
    }

    /** The summary is the first sentence; the description is there when it says more. */
    private void describe(Route route) {
        var summary = String.valueOf(operation.getOrDefault("summary", ""));
        var whole = String.valueOf(operation.getOrDefault("description", ""));
        operation.remove("description");
        operation.put("summary", summary.replaceFirst("\\.$", ""));
        var more = new ArrayList<String>();
        if (!whole.equals(summary) && !whole.isEmpty()) {
            more.add(whole);
        }
        if (!route.roles().isEmpty()) {
            more.add("For role " + String.join(", ", route.roles()) + ".");
        }
        if (!more.isEmpty()) {
            operation.put("description", String.join("\n\n", more));
        }
    }

    /** A body that the code takes as bytes is JSON all the same. */
    private void body() {
        var body = Tree.asObject(operation.get("requestBody"));
        var json = body == null ? null : Tree.asObject(Tree.at(body, "content").get("application/json"));
        if (json != null && "byte".equals(Tree.at(json, "schema").get("format"))) {
            json.put("schema", Tree.of("type", "object", "additionalProperties", true));
        }
    }

    private static void parameter(Map<String, Object> parameter) {
        if (Refusals.isKey(parameter)) {
            parameter.put("required", true);
            parameter.put(
                    "description",
                    "New for each new request. The same key with the same request brings the same answer.");
            parameter.put(
                    "schema",
                    Tree.of(
                            "type",
                            "string",
                            "minLength",
                            1,
                            "maxLength",
                            255,
                            "pattern",
                            "^[!-~]{1,255}$",
                            "examples",
                            List.of("6f1c7b1e-order-1")));
        }
    }

    private void success(String status, @org.jspecify.annotations.Nullable Map<String, Object> response, Route route) {
        if (response == null) {
            return;
        }
        if (String.valueOf(response.get("description")).matches("\\w+ \\d+ response")) {
            response.put("description", Refusals.words(status) + ".");
        }
        content(Tree.asObject(response.get("content")));
        var headers = new LinkedHashMap<String, Object>();
        if (route.limited()) {
            Headers.everywhere(headers);
        }
        if (status.equals("202")) {
            headers.put("Location", Headers.reference("Location"));
            headers.put("Retry-After", Headers.reference("Retry-After"));
        }
        if (Tree.each(operation.get("parameters")).stream().anyMatch(Refusals::isKey) && !status.equals("202")) {
            headers.put("Idempotent-Replayed", Headers.reference("Idempotent-Replayed"));
            if (status.equals("201")) {
                headers.put("Location", Headers.reference("Location"));
            }
        }
        if (!headers.isEmpty()) {
            Tree.at(response, "headers").putAll(headers);
        }
    }

    /** Of a route that answers in several forms: a refusal is none of them, and any form that is not named is JSON. */
    private static void content(@org.jspecify.annotations.Nullable Map<String, Object> content) {
        if (content != null && content.size() > 1) {
            content.remove("application/problem+json");
            var other = content.remove("*/*");
            if (other != null) {
                content.put("application/json", other);
            }
        }
    }
}
