package assay.domain.account;

import assay.domain.instrument.Symbol;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.rule.Comparison;
import java.util.List;

/**
 * How a loss rule stood when it was judged.
 *
 * @param anchor what the floor hung from
 * @param watermark the highest reading so far of an INSTANT trail, otherwise the anchor
 * @param watermarkSequence tape sequence where an INSTANT trail reached it, 0 for none
 * @param value what was measured
 * @param equity the account's equity as it was judged
 * @param terms the open profit of each position, sorted by symbol
 */
public record Finding(
        String rule,
        Money anchor,
        Money watermark,
        long watermarkSequence,
        Money floor,
        Money value,
        Comparison comparison,
        Money balance,
        Money equity,
        List<Term> terms) {
    public Finding {
        terms = List.copyOf(terms);
    }

    /**
     * One position's part of the equity.
     *
     * @param price the closing side it was valued at
     * @param mark tape sequence of the mark
     * @param doubted whether it had no GOOD mark and the best case of its doubt was taken
     */
    public record Term(Symbol symbol, Quantity quantity, Price price, long mark, boolean doubted, Money profit) {}
}
