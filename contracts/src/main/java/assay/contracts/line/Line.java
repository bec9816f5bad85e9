package assay.contracts.line;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One canonical object of a chain: its bytes, their hash, and the hash of the line before it. The newline that ends it
 * in a file is not part of it.
 */
public final class Line {

    private final Fields fields;
    private final byte[] bytes;
    private final String hash;

    private Line(Fields fields, byte[] bytes) {
        this.fields = fields;
        this.bytes = bytes;
        this.hash = Sha256.hex(bytes);
        if (!Texts.isHash(previous()) || sequence() < 1) {
            throw new NotCanonical("", "previous and a sequence from 1", previous() + " and " + sequence());
        }
    }

    public static Line of(Fields fields) {
        return new Line(fields, fields.bytes());
    }

    /**
     * Reads a line from its bytes.
     *
     * @throws NotCanonical unless the bytes are a canonical object with `sequence` and `previous`
     */
    public static Line parse(byte[] bytes) {
        if (Json.parse(bytes) instanceof Fields fields) {
            return new Line(fields, bytes.clone());
        }
        throw new NotCanonical("", "an object", "another value");
    }

    public static Line parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    public Fields fields() {
        return fields;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** SHA-256 of the bytes. */
    public String hash() {
        return hash;
    }

    public String previous() {
        return string("previous");
    }

    public long sequence() {
        return Texts.integer(string("sequence"));
    }

    public String stream() {
        return string("stream");
    }

    public String type() {
        return string("type");
    }

    public Instant at() {
        return Texts.instant(string("at"));
    }

    public Fields body() {
        if (fields.get("body") instanceof Fields body) {
            return body;
        }
        throw new NotCanonical("/body", "an object", "nothing of the kind");
    }

    private String string(String key) {
        if (fields.get(key) instanceof Json.Text(var value)) {
            return value;
        }
        throw new NotCanonical("/" + key, "a string", "nothing of the kind");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Line that && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
