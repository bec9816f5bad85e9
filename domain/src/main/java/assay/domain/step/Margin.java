package assay.domain.step;

import assay.domain.account.DenialReason;
import assay.domain.instrument.Symbol;
import assay.domain.number.Decimal;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Ratio;
import assay.domain.number.Rounding;
import assay.domain.tape.TapeBody;
import org.jspecify.annotations.Nullable;

/** Margin used is the sum of |quantity| × price ÷ leverage, each rounded up; free is equity, worst case, less that. */
final class Margin {
    private Margin() {}

    static @Nullable DenialReason tooLow(Turn turn, Intent intent) {
        return tooLow(turn, intent, intent.size(), intent.fee());
    }

    /** Whether a size of an order fits into the free margin, its fee included. */
    static @Nullable DenialReason tooLow(Turn turn, Intent intent, Fill.Size size, Money fee) {
        var symbol = intent.order().symbol();
        return tooLow(turn, new Want(symbol, intent.offer().leverage(), size, fee));
    }

    /** What an order wants of the margin. */
    record Want(Symbol symbol, Ratio leverage, Fill.Size size, Money fee) {}

    static @Nullable DenialReason tooLow(Turn turn, Want want) {
        var size = want.size();
        var before = Fill.exposure(turn.account(), want.symbol(), null);
        var more = Fill.exposure(turn.account(), want.symbol(), size).minus(before);
        if (!more.isPositive()) {
            return null;
        }
        var price = new Price(
                Decimal.quotient(size.notional().units(), size.quantity().units(), Rounding.UP));
        var needed = of(price, more, want.leverage()).plus(want.fee());
        var free = free(turn);
        return needed.compareTo(free) > 0 ? new DenialReason.MarginTooLow(needed, free) : null;
    }

    /** Equity, worst case, less the margin used; the balance stands in while a position has no value at all. */
    static Money free(Turn turn) {
        var free = Valuation.of(turn, Basis.NOW).worst();
        for (var position : turn.account().positions()) {
            var pricing = Pricing.of(turn, position, Basis.NOW);
            var leverage = leverage(turn, position.symbol());
            var price = pricing == null ? position.averagePrice() : pricing.reference();
            free = free.minus(of(price, position.quantity().absolute(), leverage));
        }
        return free;
    }

    private static Ratio leverage(Turn turn, Symbol symbol) {
        var entry = turn.sight().terms(symbol);
        if (entry != null && entry.body() instanceof TapeBody.Terms(var terms)) {
            var leverage = turn.phase().leverageOf(terms.type());
            return leverage == null ? Ratio.ONE : leverage;
        }
        return Ratio.ONE;
    }

    private static Money of(Price price, Quantity quantity, Ratio leverage) {
        return new Money(Decimal.quotient(price.times(quantity).units(), leverage.units(), Rounding.UP));
    }
}
