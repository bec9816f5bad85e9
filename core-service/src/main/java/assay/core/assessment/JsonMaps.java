package assay.core.assessment;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Canonical values as plain maps and lists, to be answered as they stand. */
final class JsonMaps {
    private JsonMaps() {}

    static Map<String, Object> of(Fields fields) {
        var map = new LinkedHashMap<String, Object>();
        for (var key : fields.keys()) {
            map.put(key, value(Objects.requireNonNull(fields.get(key))));
        }
        return map;
    }

    /** A denial's reason: its case's name as {@code code}, then its numbers. */
    static Map<String, Object> reason(Fields reason) {
        var map = new LinkedHashMap<String, Object>();
        var rest = of(reason);
        map.put("code", Objects.requireNonNull(rest.remove("kind")));
        map.putAll(rest);
        return map;
    }

    private static Object value(Json json) {
        return switch (json) {
            case Fields fields -> of(fields);
            case Json.Items(var items) ->
                List.copyOf(items.stream().map(JsonMaps::value).toList());
            case Json.Text(var text) -> text;
            case Json.Flag(var flag) -> flag;
        };
    }
}
