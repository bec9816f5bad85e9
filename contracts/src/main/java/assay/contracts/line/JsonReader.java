package assay.contracts.line;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Reads JSON of the restricted form. Written by hand because its refusals are the point: in the canonical form every
 * value has exactly one spelling, and no library refuses the others. Nesting is bounded at 64.
 */
final class JsonReader {

    enum Form {
        CANONICAL,
        READABLE
    }

    private static final int DEPTH_MAX = 64;

    private final String text;
    private final boolean canonical;
    private final List<String> path = new ArrayList<>();
    private int at;

    JsonReader(byte[] bytes, Form form) {
        this.text = decoded(bytes);
        this.canonical = form == Form.CANONICAL;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new NotCanonical("", "UTF-8", "other bytes");
        }
    }

    Json document() {
        space();
        var value = value();
        space();
        if (at < text.length()) {
            throw wrong("the end");
        }
        return value;
    }

    private Json value() {
        if (path.size() > DEPTH_MAX) {
            throw wrong("at most " + DEPTH_MAX + " levels");
        }
        return switch (peek()) {
            case '"' -> new Json.Text(string());
            case '{' -> object();
            case '[' -> array();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            default -> throw wrong("an object, array, string, true or false (numbers are strings, null is absent)");
        };
    }

    private Json literal(String word, boolean value) {
        if (!text.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return new Json.Flag(value);
    }

    private Json array() {
        take('[');
        var items = new ArrayList<Json>();
        space();
        if (!skip(']')) {
            do {
                path.add(Integer.toString(items.size()));
                space();
                items.add(value());
                path.removeLast();
                space();
            } while (skip(','));
            take(']');
        }
        return new Json.Items(items);
    }

    private Json object() {
        take('{');
        space();
        if (skip('}')) {
            return Fields.EMPTY;
        }
        var keys = new ArrayList<String>();
        var values = new ArrayList<Json>();
        do {
            space();
            var key = key(keys);
            keys.add(key);
            space();
            take(':');
            path.add(key);
            space();
            values.add(value());
            path.removeLast();
            space();
        } while (skip(','));
        take('}');
        return ordered(keys, values);
    }

    private String key(List<String> before) {
        int start = at;
        var key = string();
        boolean rises = before.isEmpty() || before.getLast().compareTo(key) < 0;
        if (!Fields.isKey(key) || (canonical ? !rises : before.contains(key))) {
            at = start;
            throw wrong(canonical ? "a key of ASCII letters in rising order" : "a new key of ASCII letters");
        }
        return key;
    }

    private Fields ordered(List<String> keys, List<Json> values) {
        if (canonical) {
            return Fields.sorted(keys.toArray(String[]::new), values.toArray(Json[]::new));
        }
        var byKey = new TreeMap<String, Json>();
        for (int i = 0; i < keys.size(); i++) {
            byKey.put(keys.get(i), values.get(i));
        }
        return Fields.sorted(
                byKey.keySet().toArray(String[]::new), byKey.values().toArray(Json[]::new));
    }

    private String string() {
        take('"');
        int start = at;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\' && text.charAt(at) >= 0x20) {
            at++;
        }
        if (skip('"')) {
            return text.substring(start, at - 1);
        }
        var built = new StringBuilder(text.substring(start, at));
        while (!skip('"')) {
            char c = peek();
            if (c < 0x20) {
                throw wrong("an escaped control character");
            }
            at++;
            built.append(c == '\\' ? escape() : c);
        }
        return whole(built.toString());
    }

    private char escape() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\' -> c;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> unicode();
            default -> {
                if (!canonical && c == '/') {
                    yield c;
                }
                at -= 2;
                throw wrong("an escape of RFC 8785");
            }
        };
    }

    private char unicode() {
        if (at + 4 > text.length() || !text.substring(at, at + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw wrong("four hexadecimal digits");
        }
        var digits = text.substring(at, at + 4);
        char value = (char) Integer.parseInt(digits, 16);
        boolean needed =
                value < 0x20 && "\b\t\n\f\r".indexOf(value) < 0 && digits.equals("%04x".formatted((int) value));
        if (canonical && !needed) {
            throw wrong("an escape of RFC 8785");
        }
        at += 4;
        return value;
    }

    private String whole(String value) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw wrong("valid Unicode");
        }
        return value;
    }

    private void space() {
        while (!canonical && at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    private boolean skip(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void take(char c) {
        if (!skip(c)) {
            throw wrong("'" + c + "'");
        }
    }

    private NotCanonical wrong(String expected) {
        var pointer = path.isEmpty() ? "" : "/" + String.join("/", path);
        var found = at >= text.length() ? "the end" : "'" + text.charAt(at) + "' at character " + at;
        return new NotCanonical(pointer, expected, found);
    }
}
