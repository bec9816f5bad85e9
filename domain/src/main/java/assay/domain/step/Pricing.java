package assay.domain.step;

import assay.domain.mark.Mark;
import assay.domain.number.Price;
import assay.domain.number.Ratio;
import assay.domain.number.Rounding;
import assay.domain.position.Position;
import assay.domain.tape.TapeEntry;
import org.jspecify.annotations.Nullable;

/**
 * What one position would close at.
 *
 * @param best the closing side, or the better end of the doubt
 * @param worst the closing side, or the worse end of the doubt
 * @param reference the mark's price, or its last GOOD price
 * @param mark tape sequence of the mark
 * @param doubted whether there is no mark that judges
 */
record Pricing(Price best, Price worst, Price reference, long mark, boolean doubted) {

    /** Absent when neither a mark that judges nor a last GOOD one is known. */
    static @Nullable Pricing of(Turn turn, Position position, Basis basis) {
        var sight = turn.sight();
        var entry = basis == Basis.NOW ? sight.mark(position.symbol()) : sight.markBefore(position.symbol());
        if (entry != null) {
            var mark = Sight.markOf(entry);
            if (mark.state().judges()) {
                return trusted(entry, mark, position);
            }
        }
        var doubt = sight.doubt(position.symbol());
        if (doubt == null) {
            return null;
        }
        var side = position.isLong() ? doubt.bid() : doubt.ask();
        if (basis == Basis.LAST_GOOD) {
            return new Pricing(side, side, doubt.price(), doubt.sequence(), true);
        }
        var share = turn.phase().doubt();
        var low = side.times(Ratio.ONE.minus(share), Rounding.DOWN);
        var high = side.times(Ratio.ONE.plus(share), Rounding.UP);
        return position.isLong()
                ? new Pricing(high, low, doubt.price(), doubt.sequence(), true)
                : new Pricing(low, high, doubt.price(), doubt.sequence(), true);
    }

    private static @Nullable Pricing trusted(TapeEntry entry, Mark mark, Position position) {
        var side = position.isLong() ? mark.bid() : mark.ask();
        var price = mark.price();
        return side == null || price == null ? null : new Pricing(side, side, price, entry.sequence(), false);
    }
}
