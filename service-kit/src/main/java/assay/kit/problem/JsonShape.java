package assay.kit.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form that a request's JSON must have to become a record: one value, no key twice, no unknown field, no value of
 * another kind, at most 32 deep. Nothing is coerced: a number is not a string, one item is not a list.
 */
final class JsonShape {
    static final int DEPTH_MAX = 32;
    private static final int ERRORS_MAX = 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxNumberLength(64)
                    .maxNameLength(256)
                    .build())
            .build();

    private static final ClassValue<Map<String, Type>> FIELDS = new ClassValue<>() {
        @Override
        protected Map<String, Type> computeValue(Class<?> type) {
            var fields = new LinkedHashMap<String, Type>();
            for (var component : type.getRecordComponents()) {
                fields.put(component.getName(), component.getGenericType());
            }
            return fields;
        }
    };

    private final JsonParser parser;
    private final List<FieldProblem> errors = new ArrayList<>();

    private JsonShape(JsonParser parser) {
        this.parser = parser;
    }

    /** Returns when {@code body} has the form of {@code type}, a record; otherwise throws what is wrong with it. */
    static void check(byte[] body, Class<?> type) {
        try (var parser = JSON.createParser(body)) {
            var shape = new JsonShape(parser);
            shape.value(parser.nextToken(), type, "");
            if (parser.nextToken() != null) {
                throw HttpFaults.malformed();
            }
            if (!shape.errors.isEmpty()) {
                throw Problem.invalid(shape.errors);
            }
        } catch (StreamConstraintsException _) {
            throw Problem.of(
                    400,
                    "too-deep",
                    "Too deep or too long",
                    "The body nests too deep or has too long a number or name.");
        } catch (IOException _) {
            throw HttpFaults.malformed();
        }
    }

    private void value(@Nullable JsonToken token, Type type, String pointer) throws IOException {
        if (token == null) {
            throw HttpFaults.malformed();
        }
        var raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        if (token == JsonToken.VALUE_NULL && !raw.isPrimitive() && !pointer.isEmpty()) {
            return;
        }
        if (raw.isRecord() && token == JsonToken.START_OBJECT) {
            object(FIELDS.get(raw), pointer);
        } else if (Collection.class.isAssignableFrom(raw) && token == JsonToken.START_ARRAY) {
            array(((ParameterizedType) type).getActualTypeArguments()[0], pointer);
        } else if (!scalar(token, raw)) {
            wrong(pointer, "wrong-type", "Here " + expected(raw) + " is expected.");
            parser.skipChildren();
        }
    }

    private void object(Map<String, Type> fields, String pointer) throws IOException {
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            var type = fields.get(name);
            var at = pointer + "/" + HttpFaults.escaped(name);
            var token = parser.nextToken();
            if (type == null) {
                wrong(at, "unknown-field", "This field is not known.");
                parser.skipChildren();
            } else {
                value(token, type, at);
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw HttpFaults.malformed();
        }
    }

    private void array(Type item, String pointer) throws IOException {
        var index = 0;
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            value(token, item, pointer + "/" + index++);
        }
    }

    private static boolean scalar(JsonToken token, Class<?> type) {
        return switch (token) {
            case VALUE_TRUE, VALUE_FALSE -> type == boolean.class || type == Boolean.class;
            case VALUE_NUMBER_INT -> isInteger(type);
            case VALUE_STRING ->
                !isInteger(type) && !isContainer(type) && type != boolean.class && type != Boolean.class;
            default -> false;
        };
    }

    private static boolean isInteger(Class<?> type) {
        return type == int.class || type == Integer.class || type == long.class || type == Long.class;
    }

    private static boolean isContainer(Class<?> type) {
        return type.isRecord() || Collection.class.isAssignableFrom(type);
    }

    private static String expected(Class<?> type) {
        if (type.isRecord()) {
            return "an object";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (isInteger(type)) {
            return "a whole number";
        }
        return type == boolean.class || type == Boolean.class ? "true or false" : "a string";
    }

    private void wrong(String pointer, String code, String detail) {
        if (errors.size() < ERRORS_MAX) {
            errors.add(new FieldProblem(pointer, code, detail));
        }
    }
}
