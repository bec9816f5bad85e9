package assay.domain.step;

import assay.domain.account.Event;
import assay.domain.instrument.Symbol;
import assay.domain.number.Price;
import assay.domain.order.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** Money and positions of one account in big decimals, kept from fills and closings alone. */
final class NaiveBook {
    static final BigDecimal ZERO = BigDecimal.ZERO;
    private static final BigDecimal TAKER = new BigDecimal("0.006");
    private static final BigDecimal MAKER = new BigDecimal("0.004");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** A position: signed quantity, cost. */
    record Held(BigDecimal quantity, BigDecimal cost) {
        boolean isLong() {
            return quantity.signum() > 0;
        }
    }

    final Map<Symbol, Held> positions = new TreeMap<>();
    BigDecimal cash;
    BigDecimal fees = ZERO;
    BigDecimal financing = ZERO;

    NaiveBook(BigDecimal capital) {
        cash = capital;
    }

    static BigDecimal number(Object count) {
        return new BigDecimal(count.toString());
    }

    static BigDecimal even(BigDecimal value) {
        return value.setScale(8, RoundingMode.HALF_EVEN);
    }

    static BigDecimal fee(BigDecimal notional, boolean maker) {
        var exact = notional.multiply(maker ? MAKER : TAKER).setScale(8, RoundingMode.CEILING);
        return exact.divide(CENT, 0, RoundingMode.CEILING).multiply(CENT);
    }

    /** Takes a fill and answers with what it should say: fee, realised, quantity and cost afterwards. */
    String filled(Event.OrderFilled fill) {
        var notional = ZERO;
        var fee = ZERO;
        var quantity = ZERO;
        for (var level : fill.levels()) {
            var part = even(number(level.price()).multiply(number(level.size())));
            notional = notional.add(part);
            quantity = quantity.add(number(level.size()));
            fee = fee.add(fee(part, fill.liquidity() == assay.domain.instrument.Liquidity.MAKER));
        }
        var before = positions.getOrDefault(fill.symbol(), new Held(ZERO, ZERO));
        var signed = fill.side() == Side.BUY ? quantity : quantity.negate();
        var after = before.quantity().add(signed);
        var realised = ZERO;
        BigDecimal cost;
        if (before.quantity().signum() * signed.signum() >= 0) {
            cost = before.cost().add(notional);
        } else {
            var held = before.quantity().abs();
            var closing = held.min(quantity);
            var proceeds = closing.compareTo(quantity) == 0 ? notional : share(notional, closing, quantity);
            var given = share(before.cost(), closing, held);
            realised = before.isLong() ? proceeds.subtract(given) : given.subtract(proceeds);
            cost = closing.compareTo(held) == 0
                    ? notional.subtract(proceeds)
                    : before.cost().subtract(given);
        }
        cash = cash.add(realised).subtract(fee);
        fees = fees.add(fee);
        put(fill.symbol(), new Held(after, cost));
        return words("fill", fee, realised, after, cost, cash);
    }

    static String words(Event.OrderFilled fill) {
        return words(
                "fill",
                number(fill.fee()),
                number(fill.realised()),
                number(fill.positionAfter()),
                number(fill.costAfter()),
                number(fill.balance()));
    }

    static BigDecimal share(BigDecimal value, BigDecimal part, BigDecimal whole) {
        return value.multiply(part).divide(whole, 8, RoundingMode.HALF_EVEN);
    }

    /** Closes a position at a price with the taker fee, and says so. */
    String close(Symbol symbol, Price price) {
        var held = positions.getOrDefault(symbol, new Held(ZERO, ZERO));
        var notional = even(number(price).multiply(held.quantity().abs()));
        var fee = fee(notional, false);
        var realised =
                held.isLong() ? notional.subtract(held.cost()) : held.cost().subtract(notional);
        cash = cash.add(realised).subtract(fee);
        fees = fees.add(fee);
        positions.remove(symbol);
        return words("close " + symbol, number(price), fee, realised, cash);
    }

    void put(Symbol symbol, Held held) {
        if (held.quantity().signum() == 0) {
            positions.remove(symbol);
        } else {
            positions.put(symbol, held);
        }
    }

    static String words(String what, BigDecimal... numbers) {
        var text = new StringBuilder(what);
        for (var number : numbers) {
            var plain = number.stripTrailingZeros();
            text.append(' ').append(plain.signum() == 0 ? "0" : plain.toPlainString());
        }
        return text.toString();
    }
}
