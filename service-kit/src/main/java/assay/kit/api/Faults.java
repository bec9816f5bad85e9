package assay.kit.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is wrong with a document: it differs from the routes, or does not say enough of one. */
final class Faults {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final List<String> found = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private Faults() {}

    /** @param served as {@code GET /path} */
    static List<String> of(Map<String, Object> document, Set<String> served) {
        var faults = new Faults();
        var documented = new HashSet<String>();
        Tree.at(document, "paths")
                .forEach((path, methods) -> Tree.object((Map<?, ?>) methods).forEach((method, said) -> {
                    if (METHODS.contains(method)) {
                        var name = method.toUpperCase(Locale.ROOT) + " " + path;
                        documented.add(name);
                        faults.operation(name, Tree.object((Map<?, ?>) said));
                    }
                }));
        served.stream()
                .filter(route -> route.contains(" /api/v1/") && !documented.contains(route))
                .forEach(route -> faults.found.add(route + " is served and not documented"));
        documented.stream()
                .filter(route -> !served.contains(route))
                .forEach(route -> faults.found.add(route + " is documented and not served"));
        return faults.found.stream().sorted().toList();
    }

    private void operation(String name, Map<String, Object> operation) {
        if (!ids.add(String.valueOf(operation.get("operationId")))) {
            found.add(name + " shares its id");
        }
        if (String.valueOf(operation.getOrDefault("summary", "")).isBlank()) {
            found.add(name + " has no summary");
        }
        if (!(operation.get("tags") instanceof List<?> tags) || tags.size() != 1) {
            found.add(name + " has not one tag");
        }
        Tree.at(operation, "responses").forEach((status, response) -> {
            var content = Tree.asObject(Tree.object((Map<?, ?>) response).get("content"));
            if (status.startsWith("2") && content != null) {
                content.forEach((type, media) -> schema(name, type, Tree.object((Map<?, ?>) media)));
            }
            if (status.equals("200") && content == null) {
                found.add(name + " does not say what it answers");
            }
        });
    }

    private void schema(String name, String type, Map<String, Object> media) {
        var schema = Tree.at(media, "schema");
        if (schema.isEmpty() || "byte".equals(schema.get("format"))) {
            found.add(name + " does not say what its " + type + " is");
        }
    }
}
