package assay.kit.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Documents made whole, and several made one. */
public final class Documents {
    private static final String PUBLIC = "/api/v1";

    private Documents() {}

    /**
     * What the compiler wrote, completed by what the routes say.
     *
     * @param routes by {@code GET /path}; a public operation without one is left out, which a test finds
     */
    static Map<String, Object> completed(Map<String, Object> written, Map<String, Route> routes) {
        var document = Tree.object(written);
        document.put("openapi", "3.1.0");
        var paths = Tree.at(document, "paths");
        paths.keySet().removeIf(path -> !path.startsWith(PUBLIC));
        new Shapes().modernise(document);
        var components = Tree.at(document, "components");
        paths.forEach((path, methods) -> operations(path, methods, routes)
                .forEach((operation, route) -> new Operation(operation, components).complete(route)));
        components.put("headers", Headers.all());
        Tree.at(components, "schemas").put("Problem", problem());
        components.put("responses", new LinkedHashMap<>(new TreeMap<>(Tree.at(components, "responses"))));
        components.put(
                "securitySchemes",
                Tree.of(
                        "bearer",
                        Tree.of(
                                "type", "http",
                                "scheme", "bearer",
                                "bearerFormat", "JWT",
                                "description", "The access token of a log-in, good for fifteen minutes.")));
        Unused.drop(document);
        return document;
    }

    private static Map<Map<String, Object>, Route> operations(String path, Object methods, Map<String, Route> routes) {
        var found = new java.util.IdentityHashMap<Map<String, Object>, Route>();
        var byMethod = Tree.asObject(methods);
        if (byMethod != null) {
            byMethod.forEach((method, operation) -> {
                var route = routes.get(method.toUpperCase(java.util.Locale.ROOT) + " " + path);
                var object = Tree.asObject(operation);
                if (route != null && object != null) {
                    found.put(object, route);
                }
            });
        }
        return found;
    }

    private static Map<String, Object> problem() {
        var text = Tree.of("type", "string");
        var field = Tree.of(
                "type",
                "object",
                "properties",
                Tree.of("pointer", text, "code", text, "detail", text),
                "required",
                List.of("pointer", "code", "detail"));
        return Tree.of(
                "type",
                "object",
                "description",
                "A refusal. The code is stable and what programs decide on; the words are for people and may change.",
                "properties",
                Tree.of(
                        "type", Tree.of("type", "string", "examples", List.of("urn:assay:problem:not-found")),
                        "title", text,
                        "status", Tree.of("type", "integer"),
                        "code", Tree.of("type", "string", "pattern", "^[a-z][a-z-]*$"),
                        "detail", text,
                        "correlation", Tree.of("type", "string", "description", "Names the request in our logs."),
                        "errors", Tree.of("type", "array", "items", field)),
                "required",
                List.of("type", "title", "status", "code", "detail"));
    }

    /** One document with everything that the parts say; two parts that say one thing differently are refused. */
    public static Map<String, Object> merged(Map<String, Object> head, List<Map<String, Object>> parts) {
        var whole = Tree.object(head);
        var paths = new TreeMap<String, Object>();
        var components = Tree.at(whole, "components");
        for (var part : parts) {
            var own = Tree.object(part);
            add(paths, Tree.at(own, "paths"), "the path");
            Tree.at(own, "components").forEach((kind, named) -> {
                var group = Tree.asObject(named);
                if (group != null) {
                    add(Tree.at(components, kind), group, kind);
                }
            });
        }
        whole.put("paths", new LinkedHashMap<>(paths));
        components.replaceAll((_, group) -> new LinkedHashMap<>(new TreeMap<>(Tree.object((Map<?, ?>) group))));
        return whole;
    }

    private static void add(Map<String, Object> to, Map<String, Object> from, String what) {
        from.forEach((name, value) -> {
            var before = to.put(name, value);
            if (before != null && !before.equals(value)) {
                throw new IllegalStateException("two services differ in " + what + " " + name);
            }
        });
    }
}
