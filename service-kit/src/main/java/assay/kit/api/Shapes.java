package assay.kit.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns schemas as the compiler wrote them (OpenAPI 3.0, named by their classes) into JSON Schema as OpenAPI 3.1 has
 * it: short names, examples as lists, and no null, since what is absent has no key here.
 */
final class Shapes {
    private static final String REFERENCE = "#/components/schemas/";

    private static final Pattern WORDS = Pattern.compile("\\^\\((?:\\?:)?([A-Za-z0-9-]+(?:\\|[A-Za-z0-9-]+)*)\\)\\$");

    private final Map<String, String> names = new HashMap<>();

    /** Changes the whole document; two different shapes with one short name are a mistake of ours. */
    void modernise(Map<String, Object> document) {
        var components = Tree.at(document, "components");
        var schemas = Tree.at(components, "schemas");
        schemas.keySet().forEach(name -> names.put(name, shortName(name)));
        rewrite(document);
        var renamed = new TreeMap<String, Object>();
        Tree.at(components, "schemas").forEach((name, schema) -> {
            var before = renamed.put(shortName(name), schema);
            if (before != null && !before.equals(schema)) {
                throw new IllegalStateException("two schemas are called " + shortName(name));
            }
        });
        components.put("schemas", new LinkedHashMap<>(renamed));
        closeRequests(document);
    }

    /** The class alone, without the one around it and without what says that it is an answer. */
    private static String shortName(String name) {
        return name.replaceFirst(".*\\.", "").replaceFirst("_[0-9]+$", "").replaceFirst("(?<=.)Answer$", "");
    }

    private void rewrite(@Nullable Object value) {
        if (value instanceof List<?> list) {
            list.forEach(this::rewrite);
        }
        var object = Tree.asObject(value);
        if (object == null) {
            return;
        }
        object.remove("explode");
        object.remove("nullable");
        if (object.get("allOf") instanceof List<?> all && all.size() == 1 && object.size() == 1) {
            var only = Tree.asObject(all.getFirst());
            object.clear();
            object.putAll(only == null ? Map.of() : only);
        }
        if (object.get("$ref") instanceof String reference && reference.startsWith(REFERENCE)) {
            var name = reference.substring(REFERENCE.length());
            object.put("$ref", REFERENCE + names.getOrDefault(name, name));
        }
        if (object.get("pattern") instanceof String pattern && !pattern.startsWith("^")) {
            object.put("pattern", "^(?:" + pattern + ")$");
        }
        words(object);
        texts(object);
        anything(object);
        if (object.containsKey("example") && object.containsKey("type")) {
            object.put("examples", new ArrayList<>(List.of(object.remove("example"))));
        }
        List.copyOf(object.values()).forEach(this::rewrite);
    }

    /** An object of which no field is named may have any. */
    private static void anything(Map<String, Object> schema) {
        var more = Tree.asObject(schema.get("additionalProperties"));
        var unsaid = more == null
                ? "object".equals(schema.get("type"))
                        && !schema.containsKey("properties")
                        && !schema.containsKey("additionalProperties")
                : more.isEmpty() || more.equals(Map.of("type", "object"));
        if (unsaid) {
            schema.put("additionalProperties", true);
        }
    }

    /** A pattern that only lists words is a list of words. */
    private static void words(Map<String, Object> schema) {
        if (schema.get("pattern") instanceof String pattern) {
            var listed = WORDS.matcher(pattern);
            if (listed.matches()) {
                schema.remove("pattern");
                schema.put("enum", new ArrayList<>(List.of(listed.group(1).split("\\|"))));
            }
        }
    }

    /** The bounds of a number that is spelled as a text are said in words: no schema can hold a text to them. */
    private static void texts(Map<String, Object> schema) {
        if ("string".equals(schema.get("type"))) {
            schema.remove("minimum");
            schema.remove("maximum");
        }
    }

    /** Unknown fields of a request are refused, and the schemas say so. */
    private static void closeRequests(Map<String, Object> document) {
        var seen = new HashSet<String>();
        Tree.at(document, "paths")
                .values()
                .forEach(path -> operations(path)
                        .forEach(operation ->
                                close(operation.get("requestBody"), Tree.at(document, "components"), seen)));
    }

    private static List<Map<String, Object>> operations(@Nullable Object path) {
        var methods = Tree.asObject(path);
        return methods == null ? List.of() : Tree.each(List.copyOf(methods.values()));
    }

    private static void close(@Nullable Object value, Map<String, Object> components, Set<String> seen) {
        if (value instanceof List<?> list) {
            list.forEach(each -> close(each, components, seen));
        }
        var object = Tree.asObject(value);
        if (object == null) {
            return;
        }
        if (object.get("$ref") instanceof String reference && seen.add(reference)) {
            close(Tree.at(components, "schemas").get(reference.substring(REFERENCE.length())), components, seen);
        }
        if (object.containsKey("properties") && !object.containsKey("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        List.copyOf(object.values()).forEach(each -> close(each, components, seen));
    }
}
