package assay.domain.instrument;

/** The name of an instrument on the platform, such as {@code BTC-USD}; never a venue's own spelling. */
public record Symbol(String name) implements Comparable<Symbol> {
    @Override
    public int compareTo(Symbol other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
