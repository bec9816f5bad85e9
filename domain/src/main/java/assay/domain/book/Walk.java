package assay.domain.book;

import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a quantity takes from one side of a book, best level first.
 *
 * @param levels each price with what is taken there
 * @param quantity in all, at most what was wanted
 * @param notional sum of each level's notional, each rounded half-even
 */
public record Walk(List<Level> levels, Quantity quantity, Money notional) {
    public Walk {
        levels = List.copyOf(levels);
    }

    /** Takes up to {@code wanted} from the levels, in their order. */
    public static Walk through(List<Level> available, Quantity wanted) {
        var taken = new ArrayList<Level>();
        var left = wanted;
        var notional = Money.ZERO;
        for (var level : available) {
            if (!left.isPositive()) {
                break;
            }
            var size = level.size().min(left);
            taken.addLast(new Level(level.price(), size));
            notional = notional.plus(level.price().times(size));
            left = left.minus(size);
        }
        return new Walk(taken, wanted.minus(left), notional);
    }

    /** The asks at or below a price, best first. */
    public static List<Level> upTo(Price highest, List<Level> asks) {
        var count = 0;
        while (count < asks.size() && asks.get(count).price().compareTo(highest) <= 0) {
            count++;
        }
        return asks.subList(0, count);
    }

    /** The bids at or above a price, best first. */
    public static List<Level> downTo(Price lowest, List<Level> bids) {
        var count = 0;
        while (count < bids.size() && bids.get(count).price().compareTo(lowest) >= 0) {
            count++;
        }
        return bids.subList(0, count);
    }
}
