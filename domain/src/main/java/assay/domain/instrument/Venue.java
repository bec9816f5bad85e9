package assay.domain.instrument;

/** A trading venue by its lower-case wire name, such as {@code coinbase} or {@code kraken}. */
public record Venue(String name) implements Comparable<Venue> {
    public static final Venue COINBASE = new Venue("coinbase");
    public static final Venue KRAKEN = new Venue("kraken");

    @Override
    public int compareTo(Venue other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
