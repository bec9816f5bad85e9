package assay.kit.api;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves out of a document's components what nothing in it refers to. */
final class Unused {
    private static final String COMPONENTS = "#/components/";

    private Unused() {}

    static void drop(Map<String, Object> document) {
        var components = Tree.at(document, "components");
        var used = new HashSet<String>();
        var open = new ArrayDeque<String>();
        references(document.get("paths"), open);
        while (!open.isEmpty()) {
            var reference = open.pop();
            if (used.add(reference)) {
                references(target(components, reference), open);
            }
        }
        for (var kind : List.of("schemas", "responses", "headers")) {
            keep(Tree.at(components, kind), kind, used);
        }
    }

    private static void keep(Map<String, Object> group, String kind, Set<String> used) {
        group.keySet().removeIf(name -> !used.contains(COMPONENTS + kind + "/" + name));
    }

    private static @Nullable Object target(Map<String, Object> components, String reference) {
        var parts = reference.substring(COMPONENTS.length()).split("/", 2);
        return Tree.at(components, parts[0]).get(parts[1]);
    }

    private static void references(@Nullable Object value, ArrayDeque<String> found) {
        if (value instanceof List<?> list) {
            list.forEach(each -> references(each, found));
        }
        var object = Tree.asObject(value);
        if (object != null) {
            if (object.get("$ref") instanceof String reference && reference.startsWith(COMPONENTS)) {
                found.push(reference);
            }
            List.copyOf(object.values()).stream().filter(Objects::nonNull).forEach(each -> references(each, found));
        }
    }
}
