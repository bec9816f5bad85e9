package assay.market.candle;

import assay.domain.number.Price;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A line of candles without gaps: while nothing was told, the price is the one that was told last. */
public final class Series {
    private Series() {}

    /**
     * Candles from one instant to another.
     *
     * @param pieces shorter ones or equal, rising, the same piece twice at most where it was just kept
     * @param before the price in force before the span; without it the line begins with the first piece
     */
    public static List<Candle> of(Interval interval, Collection<Candle> pieces, @Nullable Price before, Span span) {
        var told = new TreeMap<Instant, Candle>();
        for (var piece : pieces) {
            var begin = interval.begin(piece.from());
            told.merge(begin, piece.from(begin), Candle::then);
        }
        var line = new ArrayList<Candle>();
        var last = before;
        for (var at = interval.begin(span.from()); at.isBefore(span.to()); at = at.plus(interval.length())) {
            var candle = told.get(at);
            if (candle == null && last != null) {
                candle = Candle.of(span.symbol(), at, last);
            }
            if (candle != null) {
                line.add(candle);
                last = candle.close();
            }
        }
        return line;
    }

    /** Which stretch of which instrument; {@code to} is exclusive. */
    public record Span(String symbol, Instant from, Instant to) {}
}
