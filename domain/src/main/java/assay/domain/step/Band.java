package assay.domain.step;

import assay.domain.instrument.Symbol;
import assay.domain.number.Price;
import assay.domain.number.Ratio;
import assay.domain.number.Rounding;

/**
 * How far from the mark orders may fill: the pack's band around a priced mark; around the last GOOD price of a position
 * in doubt the pack's doubt; without either no bound, which only orders that reduce risk ever meet.
 */
record Band(Price lowest, Price highest) {
    private static final Band NONE = new Band(Price.ZERO, new Price(Long.MAX_VALUE));

    static Band of(Turn turn, Symbol symbol) {
        var entry = turn.sight().mark(symbol);
        var price = entry == null ? null : Sight.markOf(entry).price();
        if (price != null) {
            return around(price, turn.phase().band());
        }
        var doubt = turn.sight().doubt(symbol);
        return doubt == null ? NONE : around(doubt.price(), turn.phase().doubt());
    }

    private static Band around(Price price, Ratio share) {
        return new Band(
                price.times(Ratio.ONE.minus(share), Rounding.UP), price.times(Ratio.ONE.plus(share), Rounding.DOWN));
    }

    boolean holds(Price price) {
        return price.compareTo(lowest) >= 0 && price.compareTo(highest) <= 0;
    }
}
