package assay.domain.step;

import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.account.Event;
import assay.domain.book.BookSlice;
import assay.domain.instrument.Liquidity;
import assay.domain.instrument.Symbol;
import assay.domain.order.Order;
import assay.domain.order.Side;
import assay.domain.rule.Phase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the venue shows and what one account may take of it: never more than is shown, never off the book or the band.
 */
final class NaiveDepth {
    private record At(Symbol symbol, Side side, BigDecimal price) {}

    private record Shown(BigDecimal size, BigDecimal left) {}

    private final Map<At, Shown> levels = new HashMap<>();
    private final Map<Symbol, Instant> seen = new HashMap<>();

    /** A level that shows another size is fresh. */
    void take(BookSlice slice, Instant at) {
        seen.put(slice.instrument(), at);
        var before = new HashMap<>(levels);
        levels.keySet().removeIf(key -> key.symbol().equals(slice.instrument()));
        for (var side : Side.values()) {
            for (var level : side == Side.BUY ? slice.asks() : slice.bids()) {
                var key = new At(slice.instrument(), side, NaiveBook.number(level.price()));
                var size = NaiveBook.number(level.size());
                var old = before.get(key);
                levels.put(key, old != null && old.size().compareTo(size) == 0 ? old : new Shown(size, size));
            }
        }
    }

    void check(Event.OrderFilled fill, Order order, Phase phase, NaiveMarks marks, Instant now) {
        assertThat(Duration.between(Objects.requireNonNull(seen.get(fill.symbol())), now))
                .as("a book at most two seconds old")
                .isLessThanOrEqualTo(Duration.ofSeconds(2));
        for (var level : fill.levels()) {
            var price = NaiveBook.number(level.price());
            band(price, fill.symbol(), phase, marks);
            if (fill.liquidity() == Liquidity.TAKER) {
                consume(new At(fill.symbol(), fill.side(), price), NaiveBook.number(level.size()));
            } else {
                through(fill, price, NaiveBook.number(level.size()));
            }
            var limit = order.limit();
            if (limit != null) {
                var worse = price.compareTo(NaiveBook.number(limit));
                assertThat(fill.side() == Side.BUY ? worse : -worse)
                        .as("its limit")
                        .isLessThanOrEqualTo(0);
            }
        }
    }

    private static void band(BigDecimal price, Symbol symbol, Phase phase, NaiveMarks marks) {
        var mark = Objects.requireNonNull(marks.now.get(symbol)).price();
        var reference =
                mark == null ? Objects.requireNonNull(marks.last(symbol)).price() : mark;
        var share = mark == null ? phase.doubt() : phase.band();
        var away = price.subtract(NaiveBook.number(Objects.requireNonNull(reference)))
                .abs();
        assertThat(away)
                .as("the band")
                .isLessThanOrEqualTo(NaiveBook.number(reference).multiply(NaiveBook.number(share)));
    }

    private void consume(At key, BigDecimal size) {
        var shown = levels.get(key);
        assertThat(shown).as("a level that is shown: %s", key).isNotNull();
        var left = Objects.requireNonNull(shown).left().subtract(size);
        assertThat(left.signum()).as("no more than is shown at %s", key).isNotNegative();
        levels.put(key, new Shown(shown.size(), left));
    }

    /** A resting order takes what is shown at its limit or through it, the best first. */
    private void through(Event.OrderFilled fill, BigDecimal limit, BigDecimal size) {
        var sign = fill.side() == Side.BUY ? 1 : -1;
        var left = size;
        var keys = levels.keySet().stream()
                .filter(key -> key.symbol().equals(fill.symbol()) && key.side() == fill.side())
                .filter(key -> sign * key.price().compareTo(limit) <= 0)
                .sorted((a, b) -> sign * a.price().compareTo(b.price()))
                .toList();
        for (var key : keys) {
            var part = Objects.requireNonNull(levels.get(key)).left().min(left);
            consume(key, part);
            left = left.subtract(part);
        }
        assertThat(left.signum()).as("no more than is shown through %s", limit).isZero();
    }

    /** Margin used stays within equity; a spread's worth is left for what the fill itself costs. */
    static void margin(NaiveBook book, NaiveMarks marks, Phase phase, BigDecimal equity) {
        var used = NaiveBook.ZERO;
        var spread = NaiveBook.ZERO;
        for (var held : book.positions.entrySet()) {
            var price = NaiveBook.number(Objects.requireNonNull(
                    Objects.requireNonNull(marks.last(held.getKey())).price()));
            var notional = price.multiply(held.getValue().quantity().abs());
            used = used.add(notional);
            spread = spread.add(notional.movePointLeft(2).multiply(BigDecimal.valueOf(3)));
        }
        var leverage = NaiveBook.number(phase.leverage().getFirst().ratio());
        assertThat(used.divide(leverage, 8, java.math.RoundingMode.DOWN))
                .as("margin used")
                .isLessThanOrEqualTo(equity.add(spread));
    }
}
