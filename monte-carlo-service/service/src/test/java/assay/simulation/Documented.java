package assay.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import assay.kit.api.HttpDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Holds answers against the document's schemas: every field is described, none that has to be there is missing. */
final class Documented {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode schemas;
    private final List<String> faults = new ArrayList<>();

    private Documented(JsonNode document) {
        schemas = document.path("components").path("schemas");
    }

    /** What of a value the named schema does not say, by its place. */
    static List<String> faults(EmbeddedServer server, String schema, JsonNode value) {
        var held = new Documented(served(server));
        held.value(held.schemas.path(schema), value, "");
        return held.faults;
    }

    /** The file that clients are made from says what is served; {@code -Dassay.golden=write} writes it anew. */
    static void isTheFile(EmbeddedServer server) {
        assertThat(document(server).faults()).isEmpty();
        var served = served(server);
        var file = Path.of("..", "..", "docs", "openapi", "monte-carlo.json");
        try {
            if ("write".equals(System.getProperty("assay.golden"))) {
                Files.writeString(file, served.toPrettyString() + "\n");
            }
            assertThat(JSON.readTree(file.toFile())).isEqualTo(served);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HttpDocument document(EmbeddedServer server) {
        return server.getApplicationContext().getBean(HttpDocument.class);
    }

    private static JsonNode served(EmbeddedServer server) {
        return JSON.valueToTree(document(server).document());
    }

    private void value(JsonNode said, JsonNode value, String place) {
        var reference = said.path("$ref").asText();
        var schema = reference.isEmpty() ? said : schemas.path(reference.replaceFirst(".*/", ""));
        var type = schema.path("type").asText();
        if (!type.equals(type(value)) && !(type.equals("number") && value.isNumber())) {
            faults.add(place + " is " + type(value) + " and not " + type);
        } else if (value.isObject()) {
            value.fieldNames().forEachRemaining(name -> {
                if (!schema.path("properties").has(name)) {
                    faults.add(place + "/" + name + " is not described");
                }
            });
            schema.path("required").forEach(name -> {
                if (!value.has(name.asText())) {
                    faults.add(place + "/" + name.asText() + " is missing");
                }
            });
            schema.path("properties").properties().forEach(field -> {
                if (value.has(field.getKey())) {
                    value(field.getValue(), value.get(field.getKey()), place + "/" + field.getKey());
                }
            });
        } else if (value.isArray()) {
            value.forEach(each -> value(schema.path("items"), each, place + "/*"));
        } else if (schema.has("pattern")
                && !value.asText().matches(schema.path("pattern").asText())) {
            faults.add(place + " is spelled " + value);
        }
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case BOOLEAN -> "boolean";
            case BINARY, MISSING, NULL, POJO -> "nothing";
        };
    }
}
