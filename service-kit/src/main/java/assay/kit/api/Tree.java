package assay.kit.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** JSON as maps and lists that may be changed in place. */
final class Tree {
    private Tree() {}

    /** A copy that can be changed, all the way down. */
    static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((key, each) -> copy.put(String.valueOf(key), copy(each)));
            return copy;
        }
        return value instanceof List<?> list
                ? new ArrayList<>(list.stream().map(Tree::copy).toList())
                : value;
    }

    static Map<String, Object> object(Map<?, ?> map) {
        return Objects.requireNonNull(asObject(copy(map)));
    }

    /** The value as an object, null when it is none. */
    @SuppressWarnings("unchecked")
    static @Nullable Map<String, Object> asObject(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : null;
    }

    /** The object under a name, made when it is missing. */
    static Map<String, Object> at(Map<String, Object> parent, String name) {
        var child = asObject(parent.get(name));
        if (child == null) {
            child = new LinkedHashMap<>();
            parent.put(name, child);
        }
        return child;
    }

    /** The objects of a list, none when there is no list. */
    static List<Map<String, Object>> each(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream()
                        .map(Tree::asObject)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList()
                : List.of();
    }

    static Map<String, Object> of(Object... namesAndValues) {
        var made = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            made.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return made;
    }
}
