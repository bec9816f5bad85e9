package assay.local.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object from a request, read strictly: every fault is collected with its pointer, unknown fields are faults.
 */
public final class HttpBody {
    private final JsonObject json;
    private final List<HttpProblem.Field> faults = new ArrayList<>();

    private HttpBody(JsonObject json) {
        this.json = json;
    }

    public static HttpBody read(Buffer bytes, Set<String> fields) {
        try {
            var body = new HttpBody(bytes.toJsonObject());
            body.json.fieldNames().stream()
                    .filter(name -> !fields.contains(name))
                    .forEach(name -> body.fault(name, "unknown-field", "There is no field " + name + "."));
            return body;
        } catch (DecodeException | ClassCastException notAnObject) {
            throw new HttpRefusal(HttpProblem.invalid("", "malformed", "The body is not a JSON object."));
        }
    }

    /** Text that has to be there. */
    public String text(String field) {
        if (json.getValue(field) instanceof String text && !text.isBlank()) {
            return text;
        }
        fault(field, json.containsKey(field) ? "wrong-type" : "required", field + " has to be a text.");
        return "";
    }

    /** Text that may be absent. */
    public @Nullable String textOrNull(String field) {
        return json.containsKey(field) ? text(field) : null;
    }

    /** A number within bounds, as JSON number or decimal text, that has to be there. */
    public double number(String field, double least, double most) {
        var value = json.getValue(field);
        if (value == null) {
            fault(field, "required", field + " has to be a number.");
            return least;
        }
        try {
            var number = Double.parseDouble(value.toString());
            if (number >= least && number <= most && (value instanceof Number || value instanceof String)) {
                return number;
            }
            fault(field, "range", field + " has to be between " + plain(least) + " and " + plain(most) + ".");
        } catch (NumberFormatException notANumber) {
            fault(field, "wrong-type", field + " has to be a number.");
        }
        return least;
    }

    /** A number within bounds that may be absent. */
    public @Nullable Double numberOrNull(String field, double least, double most) {
        return json.containsKey(field) ? number(field, least, most) : null;
    }

    /** Adds a fault that only the caller can see. */
    public void fault(String field, String code, String detail) {
        faults.add(new HttpProblem.Field("/" + field.replace("~", "~0").replace("/", "~1"), code, detail));
    }

    /** Throws what was found wrong. */
    public void check() {
        if (!faults.isEmpty()) {
            throw new HttpRefusal(HttpProblem.invalid(faults));
        }
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}
