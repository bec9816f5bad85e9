package assay.endtoend.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Small orders that keep every account about flat: half market, the rest limits that take at once or rest far away. The
 * same seed gives the same stream.
 */
final class Orders {

    private static final BigDecimal NOTIONAL = new BigDecimal("25");
    private static final BigDecimal THROUGH = new BigDecimal("0.003");
    private static final BigDecimal AWAY = new BigDecimal("0.08");

    /** What an instrument's orders must fit, and about what it costs. */
    private record Terms(String symbol, BigDecimal tick, BigDecimal lot, BigDecimal price) {

        static Terms of(JsonNode item) {
            return new Terms(
                    item.path("symbol").asText(),
                    new BigDecimal(item.path("tick").asText()),
                    new BigDecimal(item.path("lot").asText()),
                    new BigDecimal(item.path("mark").path("price").asText()));
        }

        String quantity() {
            return steps(NOTIONAL.divide(price, 12, RoundingMode.DOWN), lot, RoundingMode.UP);
        }

        String price(BigDecimal share) {
            return steps(price.multiply(BigDecimal.ONE.add(share)), tick, RoundingMode.HALF_EVEN);
        }

        private static String steps(BigDecimal value, BigDecimal step, RoundingMode rounding) {
            return value.divide(step, 0, rounding)
                    .multiply(step)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }

    private final List<Terms> terms = new ArrayList<>();
    private final List<Trader> traders;
    private final String run;
    private final SplittableRandom random;
    private final AtomicLong number = new AtomicLong();

    /** @param instruments the items of the instruments' list; all have a mark */
    Orders(List<Trader> traders, JsonNode instruments, long seed) {
        this.traders = traders;
        this.run = Long.toHexString(seed);
        this.random = new SplittableRandom(seed);
        instruments.forEach(item -> terms.add(Terms.of(item)));
    }

    /** The next order; one thread only. */
    Ticket next(long intended) {
        long n = number.incrementAndGet();
        var trader = traders.get((int) (n % traders.size()));
        var each = terms.get(random.nextInt(terms.size()));
        boolean buys = (n / traders.size() + random.nextInt(2)) % 2 == 0;
        var kind = random.nextInt(10);
        var body = CoreApi.JSON
                .createObjectNode()
                .put("symbol", each.symbol())
                .put("side", buys ? "buy" : "sell")
                .put("type", kind < 6 ? "market" : "limit")
                .put("quantity", each.quantity());
        if (kind >= 6) {
            var share = kind < 9 ? THROUGH : AWAY.negate();
            body.put("limitPrice", each.price(buys ? share : share.negate()));
        }
        return new Ticket(trader, run + "-" + n, body.toString(), kind == 9, intended);
    }
}
