package assay.domain.rule;

import assay.domain.instrument.InstrumentClass;
import assay.domain.instrument.Venue;
import assay.domain.number.Money;
import assay.domain.number.Ratio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One phase of a pack.
 *
 * @param capital above zero
 * @param venue whose book fills and whose fees are paid
 * @param leverage at most one entry a class; wire {@code [{class, ratio}]}
 * @param financing daily rate on the notional of each position, charged at the roll; 0.0003 is 3 bps a day
 * @param band orders fill no farther from the mark than this share of it; 0.01 is one per cent
 * @param doubt a crypto position without a GOOD mark is valued at its last GOOD price less and plus this share; 0.2
 * @param rules in the order in which floors are judged and named
 */
public record Phase(
        String name,
        Money capital,
        Venue venue,
        List<Leverage> leverage,
        Ratio financing,
        Ratio band,
        Ratio doubt,
        List<Rule> rules) {
    public Phase {
        leverage = List.copyOf(leverage);
        rules = List.copyOf(rules);
    }

    public @Nullable Ratio leverageOf(InstrumentClass type) {
        for (var entry : leverage) {
            if (entry.type() == type) {
                return entry.ratio();
            }
        }
        return null;
    }
}
