package assay.contracts.line;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A JSON value of the canonical form: object, array, string, true or false; numbers and null do not exist. */
public sealed interface Json permits Fields, Json.Items, Json.Text, Json.Flag {

    /** A string of valid Unicode. */
    record Text(String value) implements Json {}

    /** True or false. */
    record Flag(boolean value) implements Json {}

    /** An array, in its order. */
    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** The RFC 8785 bytes of this value, UTF-8, without a newline. */
    default byte[] bytes() {
        return new JsonWriter().write(this).bytes();
    }

    /** The RFC 8785 form of this value as text. */
    default String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * Reads bytes that must already be canonical; anything else that would mean the same is refused.
     *
     * @throws NotCanonical with the offset of the first byte that is wrong
     */
    static Json parse(byte[] bytes) {
        return new JsonReader(bytes, JsonReader.Form.CANONICAL).document();
    }

    /**
     * Reads JSON written by a person: white space, any order of keys and any escape, but still no numbers and no null.
     *
     * @throws NotCanonical with the JSON pointer of what is wrong
     */
    static Json readable(byte[] bytes) {
        return new JsonReader(bytes, JsonReader.Form.READABLE).document();
    }

    /** A string value. */
    static Text text(String value) {
        return new Text(value);
    }
}
