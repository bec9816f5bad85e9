package assay.contracts.line;

/** Bytes or values that are not what the format asks for: where (JSON pointer or byte offset), expected, found. */
public final class NotCanonical extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String expected;
    private final String found;

    public NotCanonical(String pointer, String expected, String found) {
        super((pointer.isEmpty() ? "/" : pointer) + ": expected " + expected + ", found " + found);
        this.pointer = pointer;
        this.expected = expected;
        this.found = found;
    }

    /** RFC 6901 pointer of the value, empty for the whole document. */
    public String pointer() {
        return pointer;
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }
}
