package assay.domain.order;

import assay.domain.instrument.Symbol;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands.
 *
 * @param quantity as ordered, above zero
 * @param filled so far, from zero to {@code quantity}
 * @param fills how many fills it has had
 * @param limit present for LIMIT
 * @param stop present for STOP
 * @param reduceOnly never takes the position through zero and goes with the position
 * @param stopLoss for an opening order: the stop of the child that its first fill places
 * @param parent the order whose stop-loss this is
 * @param triggered tape sequence of the entry that triggered a STOP, 0 while it waits
 */
public record Order(
        UUID id,
        Symbol symbol,
        Side side,
        OrderType type,
        Quantity quantity,
        Quantity filled,
        int fills,
        @Nullable Price limit,
        @Nullable Price stop,
        boolean reduceOnly,
        @Nullable Price stopLoss,
        @Nullable UUID parent,
        long triggered) {

    public Quantity remaining() {
        return quantity.minus(filled);
    }

    /** The same order with one more fill. */
    public Order withFill(Quantity size) {
        return new Order(
                id,
                symbol,
                side,
                type,
                quantity,
                filled.plus(size),
                fills + 1,
                limit,
                stop,
                reduceOnly,
                stopLoss,
                parent,
                triggered);
    }

    /** The same stop, triggered at a tape sequence. */
    public Order withTrigger(long sequence) {
        return new Order(
                id, symbol, side, type, quantity, filled, fills, limit, stop, reduceOnly, stopLoss, parent, sequence);
    }

    /** The same order with another quantity: a stop-loss grows with the fills of its parent. */
    public Order withQuantity(Quantity size) {
        return new Order(
                id, symbol, side, type, size, filled, fills, limit, stop, reduceOnly, stopLoss, parent, triggered);
    }
}
