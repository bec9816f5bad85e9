package assay.endtoend.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Every trader buys something to hold, so that there is always something to judge; then small orders of both sides,
 * more than half market, the rest limits that take at once or rest far away. The same seed gives the same stream.
 */
final class Orders {

    private static final BigDecimal NOTIONAL = new BigDecimal("25");
    private static final BigDecimal HELD = new BigDecimal("500");
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

        String quantity(BigDecimal notional) {
            return steps(notional.divide(price, 12, RoundingMode.DOWN), lot, RoundingMode.UP);
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
        if (n <= traders.size()) {
            return ticket(trader, n, market(each, HELD, true), false, intended);
        }
        boolean buys = (n / traders.size() + random.nextInt(2)) % 2 == 0;
        var kind = random.nextInt(10);
        var body = market(each, NOTIONAL, buys);
        if (kind >= 6) {
            var share = kind < 9 ? THROUGH : AWAY.negate();
            body.put("type", "limit").put("limitPrice", each.price(buys ? share : share.negate()));
        }
        return ticket(trader, n, body, kind == 9, intended);
    }

    private static ObjectNode market(Terms each, BigDecimal notional, boolean buys) {
        return CoreApi.JSON
                .createObjectNode()
                .put("symbol", each.symbol())
                .put("side", buys ? "buy" : "sell")
                .put("type", "market")
                .put("quantity", each.quantity(notional));
    }

    private Ticket ticket(Trader trader, long n, ObjectNode body, boolean resting, long intended) {
        return new Ticket(trader, run + "-" + n, body.toString(), resting, intended);
    }
}
