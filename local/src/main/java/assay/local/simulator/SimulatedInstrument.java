package assay.local.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is traded: its symbol as the platform writes it, its base currency, its first price in dollars, the distance of
 * its book's levels in dollars, and the size in base currency that a level typically shows.
 */
record SimulatedInstrument(String symbol, String base, double start, double grid, double size) {
    static final List<SimulatedInstrument> ALL = List.of(
            new SimulatedInstrument("BTC-USD", "BTC", 80_000, 1.00, 0.8),
            new SimulatedInstrument("ETH-USD", "ETH", 2_800, 0.05, 16),
            new SimulatedInstrument("SOL-USD", "SOL", 140, 0.01, 260));

    /** Understands {@code BTC-USD}, {@code BTC/USD} and {@code btc}. */
    static Optional<SimulatedInstrument> named(String text) {
        var wanted = text.toUpperCase(Locale.ROOT).replace('/', '-');
        return ALL.stream()
                .filter(each -> each.symbol().equals(wanted) || each.base().equals(wanted))
                .findFirst();
    }
}
