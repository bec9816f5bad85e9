package assay.report.source;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The minutes of an instrument's price, as market-data keeps them. */
@Singleton
public final class HttpPrices {
    private static final int MINUTES_MAX = 1_000;

    private final HttpPart market;

    HttpPrices(@Value("${assay.market.url}") String market) {
        this.market = new HttpPart(market);
    }

    /** The lowest and highest price of a minute. */
    public record Minute(Instant begin, BigDecimal low, BigDecimal high) {}

    /** The minutes that begin between two instants, the first thousand at most; none for an unknown instrument. */
    public List<Minute> minutes(String symbol, Instant from, Instant to) {
        var last = from.plus(Duration.ofMinutes(MINUTES_MAX));
        var end = to.isBefore(last) ? to : last;
        var path = "/api/v1/instruments/" + symbol + "/candles?interval=1m&from=" + from + "&to=" + end;
        var minutes = new ArrayList<Minute>();
        market.get(path, "").ifPresent(body -> {
            if (HttpPart.read(body).get("items") instanceof Json.Items(var items)) {
                for (var item : items) {
                    minutes.add(minute(item instanceof Fields fields ? fields : Fields.EMPTY));
                }
            }
        });
        return minutes;
    }

    private static Minute minute(Fields candle) {
        try {
            return new Minute(
                    Instant.parse(HttpPart.text(candle, "from")),
                    new BigDecimal(HttpPart.text(candle, "low")),
                    new BigDecimal(HttpPart.text(candle, "high")));
        } catch (java.time.DateTimeException | NumberFormatException e) {
            throw new CoreFault("a candle cannot be read", e);
        }
    }
}
