package assay.market.candle;

import assay.domain.number.Price;
import java.time.Instant;

/**
 * What an instrument's mark did over a stretch of tape time.
 *
 * @param from where the stretch begins, on a whole multiple of its length since the epoch
 * @param open first price of the stretch
 * @param close last price of the stretch
 */
public record Candle(String symbol, Instant from, Price open, Price high, Price low, Price close) {

    /** A stretch with one price so far. */
    public static Candle of(String symbol, Instant from, Price price) {
        return new Candle(symbol, from, price, price, price, price);
    }

    /** With one more price behind the others. */
    public Candle with(Price price) {
        return new Candle(symbol, from, open, high.max(price), low.min(price), price);
    }

    /** With what came behind it in the same, longer stretch. */
    public Candle then(Candle later) {
        return new Candle(symbol, from, open, high.max(later.high), low.min(later.low), later.close);
    }

    /** The same prices as the beginning of a longer stretch. */
    public Candle from(Instant longer) {
        return new Candle(symbol, longer, open, high, low, close);
    }
}
