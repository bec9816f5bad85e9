package assay.domain.step;

import assay.domain.instrument.Symbol;
import assay.domain.mark.Mark;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The marks in force, the ones before, and the last trusted ones, as one would keep them by hand. */
final class NaiveMarks {
    private static final BigDecimal DOUBT = new BigDecimal("0.2");

    final Map<Symbol, Mark> now = new HashMap<>();
    final Map<Symbol, Mark> trusted = new HashMap<>();

    /** Takes in a mark and says whether trust in the instrument changed. */
    boolean take(Mark mark) {
        var before = now.put(mark.instrument(), mark);
        if (mark.state().judges()) {
            trusted.put(mark.instrument(), mark);
        }
        return before != null && before.state().judges() != mark.state().judges();
    }

    boolean isTrusted(Symbol symbol) {
        var mark = now.get(symbol);
        return mark != null && mark.state().judges();
    }

    /** Open profit: +1 for the best case of a doubt, -1 for the worst, 0 for the last trusted price itself. */
    BigDecimal profit(Symbol symbol, NaiveBook.Held held, int sign) {
        var proceeds = NaiveBook.even(
                closing(symbol, held, sign).multiply(held.quantity().abs()));
        return held.isLong() ? proceeds.subtract(held.cost()) : held.cost().subtract(proceeds);
    }

    BigDecimal closing(Symbol symbol, NaiveBook.Held held, int sign) {
        var mark = Objects.requireNonNull(trusted.get(symbol));
        var side = NaiveBook.number(Objects.requireNonNull(held.isLong() ? mark.bid() : mark.ask()));
        if (isTrusted(symbol) || sign == 0) {
            return side;
        }
        var up = held.isLong() == (sign > 0);
        var share = up ? BigDecimal.ONE.add(DOUBT) : BigDecimal.ONE.subtract(DOUBT);
        return side.multiply(share).setScale(8, up ? RoundingMode.CEILING : RoundingMode.FLOOR);
    }

    @Nullable
    Mark last(Symbol symbol) {
        return trusted.get(symbol);
    }
}
