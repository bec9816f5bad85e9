package assay.domain.account;

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
 */
public record Tally(Instant dayRoll, Money dayBalance, int days, List<Gate> gates) {
    public static final Tally EMPTY = new Tally(Instant.EPOCH, Money.ZERO, 0, List.of());

    public Tally {
        gates = List.copyOf(gates);
    }

    /**
     * How one gate stands.
     *
     * @param count days or trades that count so far
     * @param today whether the present day already counts (minTradingDays)
     * @param largest the largest trades of the period, at most as many as the rule asks for, largest first (minTrades)
     */
    public record Gate(String rule, int count, boolean today, List<Money> largest) {
        public Gate {
            largest = List.copyOf(largest);
        }
    }
}
