package assay.contracts.line;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A JSON object: keys of ASCII letters in rising order, each once. */
public final class Fields implements Json {

    /** The object without a key. */
    public static final Fields EMPTY = new Fields(new String[0], new Json[0]);

    private final String[] keys;
    private final Json[] values;

    private Fields(String[] keys, Json[] values) {
        this.keys = keys;
        this.values = values;
    }

    /**
     * An object of keys that are known to be keys and to rise, because they were looked at before; nobody changes the
     * arrays any more.
     */
    public static Fields sorted(String[] keys, Json[] values) {
        return new Fields(keys, values);
    }

    /**
     * An object of keys that rise already.
     *
     * @throws NotCanonical when they do not
     */
    public static Fields of(List<String> keys, List<Json> values) {
        for (int i = 0; i < keys.size(); i++) {
            if (!isKey(keys.get(i)) || (i > 0 && keys.get(i - 1).compareTo(keys.get(i)) >= 0)) {
                throw new NotCanonical("", "keys of ASCII letters in rising order", keys.toString());
            }
        }
        return new Fields(keys.toArray(String[]::new), values.toArray(Json[]::new));
    }

    public static Builder with(String key, Json value) {
        return new Builder().with(key, value);
    }

    public static Builder with(String key, String value) {
        return new Builder().with(key, value);
    }

    public static Builder builder() {
        return new Builder();
    }

    public List<String> keys() {
        return List.of(keys);
    }

    public int size() {
        return keys.length;
    }

    String key(int index) {
        return keys[index];
    }

    Json value(int index) {
        return values[index];
    }

    /** The value of a key, or null when the key is absent. */
    public @Nullable Json get(String key) {
        int index = Arrays.binarySearch(keys, key);
        return index < 0 ? null : values[index];
    }

    /** This object with one key set or replaced. */
    public Fields and(String key, Json value) {
        int index = Arrays.binarySearch(keys, key);
        if (index >= 0) {
            var replaced = values.clone();
            replaced[index] = value;
            return new Fields(keys, replaced);
        }
        if (!isKey(key)) {
            throw new NotCanonical("", "a key of ASCII letters", key);
        }
        int place = -index - 1;
        var moreKeys = wider(keys, place);
        var moreValues = wider(values, place);
        moreKeys[place] = key;
        moreValues[place] = value;
        return new Fields(moreKeys, moreValues);
    }

    /** This object without one key. */
    public Fields without(String key) {
        int index = Arrays.binarySearch(keys, key);
        return index < 0 ? this : new Fields(narrower(keys, index), narrower(values, index));
    }

    private static <T> T[] wider(T[] array, int place) {
        var wider = Arrays.copyOf(array, array.length + 1);
        System.arraycopy(array, place, wider, place + 1, array.length - place);
        return wider;
    }

    private static <T> T[] narrower(T[] array, int place) {
        var narrower = Arrays.copyOf(array, array.length - 1);
        System.arraycopy(array, place + 1, narrower, place, narrower.length - place);
        return narrower;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fields that && Arrays.equals(keys, that.keys) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(keys) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return text();
    }

    /** Whether a key is one to eighty ASCII letters. */
    static boolean isKey(String key) {
        for (int i = 0; i < key.length(); i++) {
            if (!isLetter(key.charAt(i))) {
                return false;
            }
        }
        return !key.isEmpty() && key.length() <= 80;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** An object in the making; keys may come in any order, a later value replaces an earlier one. */
    public static final class Builder {

        private final Map<String, Json> byKey = new TreeMap<>();

        private Builder() {}

        public Builder with(String key, Json value) {
            if (!isKey(key)) {
                throw new NotCanonical("", "a key of ASCII letters", key);
            }
            byKey.put(key, value);
            return this;
        }

        public Builder with(String key, String value) {
            return with(key, new Text(value));
        }

        /** Sets the key only when there is a value. */
        public Builder withOptional(String key, @Nullable String value) {
            return value == null ? this : with(key, value);
        }

        public Fields build() {
            return new Fields(
                    byKey.keySet().toArray(String[]::new), byKey.values().toArray(Json[]::new));
        }
    }
}
