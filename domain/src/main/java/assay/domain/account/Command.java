package assay.domain.account;

import assay.domain.instrument.Symbol;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.order.OrderType;
import assay.domain.order.Side;
import assay.domain.rule.Pack;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order to one account. */
public sealed interface Command {
    Stamp stamp();

    /**
     * Opens the account of one phase; its journal line is the genesis.
     *
     * @param assessment id of the assessment
     * @param phase index into the pack's phases, from 0
     * @param predecessor account of the phase or attempt before, absent for the first
     * @param packHash SHA-256 of the pack's canonical bytes, lower-case hex
     */
    record OpenAccount(
            Stamp stamp,
            UUID assessment,
            int phase,
            @Nullable UUID predecessor,
            String packHash,
            Pack pack) implements Command {}

    /**
     * Places an order.
     *
     * @param order UUIDv5 of account and idempotency key
     * @param type MARKET or LIMIT; a STOP is only made by the account itself, as a stop-loss
     * @param quantity above zero, on the lot
     * @param limitPrice present for LIMIT, on the tick
     * @param reduceOnly fills only against the position and never through zero
     * @param stopLoss stop of a reduce-only child order, on the tick; absent with {@code reduceOnly}
     */
    record PlaceOrder(
            Stamp stamp,
            UUID order,
            Symbol symbol,
            Side side,
            OrderType type,
            Quantity quantity,
            @Nullable Price limitPrice,
            boolean reduceOnly,
            @Nullable Price stopLoss)
            implements Command {}

    record CancelOrder(Stamp stamp, UUID order) implements Command {}

    /** Cancels every open order and sends a reduce-only market order for each position. */
    record CloseAll(Stamp stamp) implements Command {}

    /**
     * Denies risk-adding orders until thawed; judgement goes on.
     *
     * @param code why, lower camel case; never free text
     */
    record Freeze(Stamp stamp, String code) implements Command {}

    record Thaw(Stamp stamp) implements Command {}

    /** The trader gives up: everything is closed and the account ends. */
    record GiveUp(Stamp stamp) implements Command {}

    /**
     * Stops the account after an unexpected failure; only the platform gives it.
     *
     * @param code why, lower camel case; never free text
     */
    record Halt(Stamp stamp, String code) implements Command {}
}
