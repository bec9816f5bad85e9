package assay.contracts.line;

import java.util.Arrays;

/** Writes the RFC 8785 bytes of a value. */
final class JsonWriter {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private byte[] buffer = new byte[512];
    private int length;

    byte[] bytes() {
        return Arrays.copyOf(buffer, length);
    }

    JsonWriter write(Json value) {
        switch (value) {
            case Json.Text(var text) -> string(text);
            case Json.Flag(var flag) -> ascii(flag ? "true" : "false");
            case Json.Items(var items) -> {
                put('[');
                for (int i = 0; i < items.size(); i++) {
                    if (i > 0) {
                        put(',');
                    }
                    var _ = write(items.get(i));
                }
                put(']');
            }
            case Fields fields -> object(fields);
        }
        return this;
    }

    private void object(Fields fields) {
        put('{');
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                put(',');
            }
            put('"');
            ascii(fields.key(i));
            put('"');
            put(':');
            var _ = write(fields.value(i));
        }
        put('}');
    }

    private void string(String text) {
        put('"');
        int plain = plain(text);
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                escaped(c);
            } else if (c < 0x80) {
                put(c);
            } else if (Character.isSurrogate(c)) {
                pair(text, i++);
            } else {
                encoded(c);
            }
        }
        put('"');
    }

    /** Writes as much of a text as needs no escape and says how much that was; usually that is all of it. */
    private int plain(String text) {
        room(text.length());
        var out = buffer;
        int to = length;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0x80 || c == '"' || c == '\\') {
                break;
            }
            out[to++] = (byte) c;
            i++;
        }
        length = to;
        return i;
    }

    private void pair(String text, int at) {
        if (!Character.isHighSurrogate(text.charAt(at))
                || at + 1 == text.length()
                || !Character.isLowSurrogate(text.charAt(at + 1))) {
            throw new NotCanonical("", "valid Unicode", "a lone surrogate");
        }
        encoded(text.codePointAt(at));
    }

    private void encoded(int point) {
        if (point < 0x800) {
            put(0xC0 | point >> 6);
        } else if (point < 0x10000) {
            put(0xE0 | point >> 12);
            continued(point >> 6);
        } else {
            put(0xF0 | point >> 18);
            continued(point >> 12);
            continued(point >> 6);
        }
        continued(point);
    }

    private void continued(int bits) {
        put(0x80 | (bits & 0x3F));
    }

    private void escaped(char c) {
        put('\\');
        switch (c) {
            case '"', '\\' -> put(c);
            case '\b' -> put('b');
            case '\t' -> put('t');
            case '\n' -> put('n');
            case '\f' -> put('f');
            case '\r' -> put('r');
            default -> {
                ascii("u00");
                put(HEX[c >> 4]);
                put(HEX[c & 15]);
            }
        }
    }

    private void ascii(String text) {
        room(text.length());
        var out = buffer;
        int to = length;
        for (int i = 0; i < text.length(); i++) {
            out[to++] = (byte) text.charAt(i);
        }
        length = to;
    }

    private void room(int more) {
        if (buffer.length - length < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }

    private void put(int b) {
        room(1);
        buffer[length++] = (byte) b;
    }
}
