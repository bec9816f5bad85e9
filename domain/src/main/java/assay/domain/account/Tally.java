package assay.domain.account;

import assay.domain.instrument.Symbol;
import assay.domain.number.Money;
import java.time.Instant;
import java.util.List;

/**
 * What the gates count.
 *
 * @param dayRoll when the pack's day rolls next
 * @param dayBalance balance when the present day began
 * @param days how many days rolled since the genesis
 * @param gates one for each minTradingDays and minTrades rule, in pack order
 * @param trips one for each open position, sorted by symbol
 */
public record Tally(Instant dayRoll, Money dayBalance, int days, List<Gate> gates, List<Trip> trips) {
    public static final Tally EMPTY = new Tally(Instant.EPOCH, Money.ZERO, 0, List.of(), List.of());

    public Tally {
        gates = List.copyOf(gates);
        trips = List.copyOf(trips);
    }

    /**
     * How one gate stands.
     *
     * @param count days that counted before the present one, or trades of the period
     * @param today whether the present day already counts (minTradingDays)
     * @param largest the largest trades of the period, at most as many as the rule asks for, largest first (minTrades)
     */
    public record Gate(String rule, int count, boolean today, List<Money> largest) {
        public Gate {
            largest = List.copyOf(largest);
        }
    }

    /**
     * A position from zero towards zero.
     *
     * @param largest the largest cost it had
     * @param realised what its partial closes brought, before fees
     */
    public record Trip(Symbol symbol, Money largest, Money realised) {}
}
