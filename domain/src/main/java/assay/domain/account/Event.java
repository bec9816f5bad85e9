package assay.domain.account;

import assay.domain.instrument.Liquidity;
import assay.domain.instrument.Symbol;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.order.Order;
import assay.domain.order.OrderType;
import assay.domain.order.Side;
import assay.domain.rule.Effect;
import assay.domain.rule.Pack;
import assay.domain.tape.TapeUse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one account. {@code uses} are all tape entries that the step read, sorted by sequence; the last is
 * the entry the step stands behind. All events of one step carry the same uses. Wire type: the record's name in lower
 * camel case.
 */
public sealed interface Event {
    List<TapeUse> uses();

    /** The parts of the watch before the step that it read and that were not empty; the first event of its step. */
    record WatchNoted(List<TapeUse> uses, Watch watch) implements Event {}

    /**
     * The account of a phase was opened: the genesis.
     *
     * @param capital of the phase
     * @param at instant of the entry it was opened behind
     * @param dayRoll when the pack's day rolls next
     * @param resets when each loss rule that resets does so next, in pack order
     */
    record AccountOpened(
            List<TapeUse> uses,
            UUID assessment,
            int phase,
            @Nullable UUID predecessor,
            String packHash,
            Pack pack,
            Money capital,
            Instant at,
            Instant dayRoll,
            List<NextReset> resets)
            implements Event {}

    /** When a rule resets next. */
    record NextReset(String rule, Instant at) {}

    /** A command that places no order was denied. */
    record CommandDenied(List<TapeUse> uses, UUID command, DenialReason reason) implements Event {}

    record OrderPlaced(List<TapeUse> uses, Order order) implements Event {}

    /** An order never came to be. Limit, stop-loss and type are as asked. */
    record OrderDenied(
            List<TapeUse> uses,
            UUID order,
            Symbol symbol,
            Side side,
            OrderType type,
            Quantity quantity,
            DenialReason reason)
            implements Event {}

    /**
     * An order took from the book, or was taken from.
     *
     * @param fill number of the fill within its order, from 1
     * @param quantity taken in all, above zero
     * @param notional sum over the levels
     * @param fee sum over the levels, zero or above
     * @param realised profit of what it closed, before fees
     * @param positionAfter signed quantity of the position afterwards
     * @param costAfter its cost afterwards
     * @param balance afterwards
     */
    record OrderFilled(
            List<TapeUse> uses,
            UUID order,
            int fill,
            Symbol symbol,
            Side side,
            Liquidity liquidity,
            List<FillLevel> levels,
            Quantity quantity,
            Money notional,
            Money fee,
            Money realised,
            Quantity positionAfter,
            Money costAfter,
            Money balance)
            implements Event {}

    /**
     * A stop's mark reached its price; it fills at the first slice after this entry.
     *
     * @param side the mark's closing side that reached it
     * @param sequence of the entry
     */
    record StopTriggered(List<TapeUse> uses, UUID order, Price stop, Price side, long sequence) implements Event {}

    /** A stop-loss follows the position's size. */
    record OrderResized(List<TapeUse> uses, UUID order, Quantity quantity) implements Event {}

    record OrderCancelled(List<TapeUse> uses, UUID order, CancelReason reason, Quantity remaining) implements Event {}

    /**
     * The account itself closed a position whole.
     *
     * @param quantity signed, as it was held
     * @param notional zero or above
     * @param price notional over quantity, rounded half-even; exactly the mark's side where one was used
     */
    record PositionClosed(
            List<TapeUse> uses,
            Symbol symbol,
            Quantity quantity,
            Price price,
            Money notional,
            Money fee,
            Money realised,
            CloseReason reason,
            Money balance)
            implements Event {}

    /**
     * The pack's day ended.
     *
     * @param at the instant of the roll, which may lie before the entry
     * @param next the roll after it
     * @param traded for each minTradingDays rule in pack order, whether the day counted
     * @param lastGood whether some position was valued at its last GOOD mark for want of a newer one
     */
    record DayRolled(
            List<TapeUse> uses,
            Instant at,
            Instant next,
            List<Boolean> traded,
            List<Financing> financing,
            boolean lastGood,
            Money balance,
            Money equity)
            implements Event {}

    /** One position's financing of a day; {@code amount} is paid by the trader when above zero, rounded up. */
    record Financing(Symbol symbol, Money notional, Money amount) {}

    /**
     * A loss rule's reset. The touch of the old anchor ends with it.
     *
     * @param at the instant of the reset, which may lie before the entry
     * @param anchor the new one
     * @param floor the new one
     * @param lastGood whether some position was valued at its last GOOD mark for want of a newer one
     */
    record AnchorMoved(
            List<TapeUse> uses,
            String rule,
            Instant at,
            Instant next,
            Money anchorBefore,
            Money anchor,
            Money floor,
            boolean lastGood,
            Money balance,
            Money equity)
            implements Event {}

    /**
     * The first judged mark through a floor, or the state at a reset.
     *
     * @param at instant of the entry
     * @param sequence of the entry
     */
    record FloorTouched(List<TapeUse> uses, Instant at, long sequence, Finding finding) implements Event {}

    /** The first judged mark that is not through the floor any more. */
    record FloorCleared(List<TapeUse> uses, String rule, Money value, Money floor) implements Event {}

    /**
     * A loss rule's verdict.
     *
     * @param touchedAt instant of the touching entry
     * @param touched its sequence
     * @param heldSince instant from which the hold counted; later than {@code touchedAt} after a change of trust
     * @param atOnce whether it lay beyond the distance that needs no hold
     * @param until for a PAUSE: the rule's next reset
     */
    record RuleViolated(
            List<TapeUse> uses,
            Effect effect,
            Finding finding,
            Instant touchedAt,
            long touched,
            Instant heldSince,
            boolean atOnce,
            @Nullable Instant until)
            implements Event {}

    /**
     * A loss rule used up another share of its limit, once for each anchor.
     *
     * @param percent 50, 80, 90 or 95: the share of the way from anchor to floor that is used up
     * @param value measured with the worst case of every doubt
     * @param room value less floor
     */
    record WarningRaised(
            List<TapeUse> uses, String rule, int percent, Money anchor, Money value, Money floor, Money room)
            implements Event {}

    /** A held instrument has had no GOOD mark for five seconds. */
    record JudgementPaused(List<TapeUse> uses, Symbol symbol, Instant since) implements Event {}

    /** Its mark is GOOD again, or it is no longer held. */
    record JudgementResumed(List<TapeUse> uses, Symbol symbol, Instant since, Instant until) implements Event {}

    /**
     * Every gate and the target are met.
     *
     * @param rule the profit target
     * @param value what was measured
     * @param last whether this was the pack's last phase, which completes the assessment
     */
    record PhasePassed(List<TapeUse> uses, String rule, Money value, Money target, boolean last) implements Event {}

    /** The account failed by the named rule: the first of those violated. */
    record AccountFailed(List<TapeUse> uses, String rule) implements Event {}

    /** Equity reached zero: everything is closed and the account fails, whatever its rules say. */
    record EquityExhausted(List<TapeUse> uses, Money balance, Money equity, List<Finding.Term> terms)
            implements Event {}

    record AccountExpired(List<TapeUse> uses, String rule, Instant deadline) implements Event {}

    record AccountGivenUp(List<TapeUse> uses) implements Event {}

    record AccountFrozen(List<TapeUse> uses, String code) implements Event {}

    record AccountThawed(List<TapeUse> uses) implements Event {}

    record AccountHalted(List<TapeUse> uses, String code) implements Event {}
}
