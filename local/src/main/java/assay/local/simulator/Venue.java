package assay.local.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A venue's character: how far its prices stand from the market (basis points), its spread (basis points), its sizes
 * against the typical one, and the levels of its book.
 */
public enum Venue {
    COINBASE(0, 0.05, 1.0, 1000),
    KRAKEN(0.4, 0.2, 0.6, 1000);

    private final double offsetBps;
    private final double spreadBps;
    private final double sizes;
    private final int levels;

    Venue(double offsetBps, double spreadBps, double sizes, int levels) {
        this.offsetBps = offsetBps;
        this.spreadBps = spreadBps;
        this.sizes = sizes;
        this.levels = levels;
    }

    static Optional<Venue> named(String text) {
        for (var venue : values()) {
            if (venue.label().equals(text)) {
                return Optional.of(venue);
            }
        }
        return Optional.empty();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    double offsetBps() {
        return offsetBps;
    }

    double spreadBps() {
        return spreadBps;
    }

    double sizes() {
        return sizes;
    }

    int levels() {
        return levels;
    }

    VenueTalk open(List<Ladder> ladders, VenueWire wire) {
        return switch (this) {
            case COINBASE -> new CoinbaseTalk(ladders, wire);
            case KRAKEN -> new KrakenTalk(ladders, wire);
        };
    }

    List<VenueListing> listings() {
        return SimulatedInstrument.ALL.stream().map(this::listing).toList();
    }

    private VenueListing listing(SimulatedInstrument instrument) {
        return switch (this) {
            case COINBASE -> new VenueListing(this, instrument, instrument.symbol(), 2);
            case KRAKEN ->
                new VenueListing(
                        this,
                        instrument,
                        instrument.base() + "/USD",
                        instrument.base().equals("BTC") ? 1 : 2);
        };
    }
}
