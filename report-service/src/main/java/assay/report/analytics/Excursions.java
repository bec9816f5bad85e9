package assay.report.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * How far a trade went against the trader and for them before it was closed. Sweeney, Maximum Adverse Excursion (1996).
 * In money: the distance of the worst (best) price from the average entry, times the quantity. Known prices are the
 * entry, the exit, and the highs and lows of the one-minute candles that lie wholly within the trade, so a spike within
 * the first or last minute can be missed and a trade shorter than a minute knows its entry and exit alone.
 *
 * @param adverse zero or below
 * @param favourable zero or above
 */
public record Excursions(BigDecimal adverse, BigDecimal favourable) {

    /** The lowest and highest price of a minute. */
    public record Minute(Instant begin, BigDecimal low, BigDecimal high) {
        Instant end() {
            return begin.plusSeconds(60);
        }
    }

    /** The excursions of a trade, given the minutes of its instrument in rising order. */
    public static Excursions of(Trade trade, List<Minute> minutes) {
        var low = trade.entry().min(trade.exit());
        var high = trade.entry().max(trade.exit());
        for (var i = first(trade.opened(), minutes); i < minutes.size(); i++) {
            var minute = minutes.get(i);
            if (minute.end().isAfter(trade.closed())) {
                break;
            }
            low = low.min(minute.low());
            high = high.max(minute.high());
        }
        var down = low.subtract(trade.entry()).multiply(trade.quantity());
        var up = high.subtract(trade.entry()).multiply(trade.quantity());
        return trade.isLong() ? new Excursions(down, up) : new Excursions(up.negate(), down.negate());
    }

    private static int first(Instant opened, List<Minute> minutes) {
        var wanted = new Minute(opened, BigDecimal.ZERO, BigDecimal.ZERO);
        var place = Collections.binarySearch(minutes, wanted, Comparator.comparing(Minute::begin));
        return place < 0 ? -place - 1 : place;
    }
}
