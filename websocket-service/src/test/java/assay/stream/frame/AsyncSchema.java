package assay.stream.frame;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI document's schemas, as far as it uses JSON Schema; a keyword that is not known here is an error. */
final class AsyncSchema {
    private static final List<String> KNOWN = List.of(
            "type",
            "const",
            "enum",
            "pattern",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "oneOf",
            "minItems",
            "maxItems",
            "$ref",
            "description");

    private final Map<String, Object> document;

    private AsyncSchema(Map<String, Object> document) {
        this.document = document;
    }

    static AsyncSchema document() {
        var path = Path.of("docs/asyncapi.yaml");
        try {
            return new AsyncSchema(new Yaml()
                    .load(Files.readString(
                            Files.exists(path) ? path : Path.of("..").resolve(path))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the messages of an operation. */
    List<String> messages(String operation) {
        var messages = (List<?>) Objects.requireNonNull(at("operations", operation, "messages"));
        return messages.stream()
                .map(each -> String.valueOf(map(each).get("$ref")))
                .map(each -> each.substring(each.lastIndexOf('/') + 1))
                .toList();
    }

    /** Whether a frame is what a message of this name may be. */
    boolean allows(String message, Json frame) {
        return fits(map(at("components", "messages", message, "payload")), frame);
    }

    private @Nullable Object at(String... keys) {
        Object here = document;
        for (var key : keys) {
            here = Objects.requireNonNull(map(here).get(key), key);
        }
        return here;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private boolean fits(Map<String, Object> schema, Json json) {
        if (!KNOWN.containsAll(schema.keySet())) {
            throw new AssertionError("a keyword is not understood: " + schema.keySet());
        }
        if (schema.get("$ref") instanceof String reference) {
            var keys = reference.substring(2).split("/", -1);
            return fits(map(at(keys)), json);
        }
        if (schema.get("oneOf") instanceof List<?> choices) {
            return choices.stream().filter(each -> fits(map(each), json)).count() == 1;
        }
        return switch (json) {
            case Json.Text(var text) -> text(schema, text);
            case Fields fields -> object(schema, fields);
            case Json.Items(var items) -> items(schema, items);
            case Json.Flag _ -> "boolean".equals(schema.get("type"));
        };
    }

    private static boolean text(Map<String, Object> schema, String text) {
        if (schema.containsKey("const")) {
            return text.equals(schema.get("const"));
        }
        if (schema.get("enum") instanceof List<?> values) {
            return values.contains(text);
        }
        return "string".equals(schema.get("type"))
                && (!(schema.get("pattern") instanceof String pattern)
                        || Pattern.compile(pattern).matcher(text).find());
    }

    private boolean object(Map<String, Object> schema, Fields fields) {
        if (!"object".equals(schema.get("type"))) {
            return false;
        }
        if (schema.get("required") instanceof List<?> required
                && !required.stream().allMatch(key -> fields.get(String.valueOf(key)) != null)) {
            return false;
        }
        if (!schema.containsKey("properties")) {
            return true;
        }
        var properties = map(schema.get("properties"));
        boolean open = !Boolean.FALSE.equals(schema.get("additionalProperties"));
        return fields.keys().stream()
                .allMatch(key -> properties.containsKey(key)
                        ? fits(map(properties.get(key)), Objects.requireNonNull(fields.get(key)))
                        : open);
    }

    private boolean items(Map<String, Object> schema, List<Json> items) {
        return "array".equals(schema.get("type"))
                && items.size() >= (Integer) schema.getOrDefault("minItems", 0)
                && items.size() <= (Integer) schema.getOrDefault("maxItems", Integer.MAX_VALUE)
                && items.stream().allMatch(each -> fits(map(schema.get("items")), each));
    }
}
