package assay.domain.account;

import assay.domain.instrument.InstrumentClass;
import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.mark.MarkState;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.tape.TradingStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a command was denied, each with its numbers, in order of precedence: of several that hold, the first is given;
 * only {@link NumberTooLarge} stands wherever a number of the decision does not fit. The wire code is the record's name
 * in lower camel case, its fields are the components.
 */
public sealed interface DenialReason {
    /** No account was opened here. */
    record NotOpened() implements DenialReason {}

    /** The account was opened before. */
    record AlreadyOpened() implements DenialReason {}

    /** The account stopped after an unexpected failure. */
    record Halted() implements DenialReason {}

    /** The assessment of this account is over. */
    record Ended(Status status) implements DenialReason {}

    /** The pack cannot be used, and why first. */
    record PackUnusable(String pointer, String code) implements DenialReason {}

    /** The tape has no calendar that knows this zone. */
    record NoCalendar(String zone) implements DenialReason {}

    /** An order with this id is open. */
    record DuplicateOrder(UUID order) implements DenialReason {}

    /** No order with this id is open. */
    record UnknownOrder(UUID order) implements DenialReason {}

    /** The account is not frozen. */
    record NotFrozen() implements DenialReason {}

    /** The order's parts do not fit its type; {@code field} names the first that does not. */
    record Malformed(String field) implements DenialReason {}

    /** The tape has no terms for this instrument. */
    record UnknownInstrument(Symbol symbol) implements DenialReason {}

    /** The pack does not offer this class of instrument. */
    record NotOffered(Symbol symbol, InstrumentClass type) implements DenialReason {}

    /** The pack's venue has no fees for this instrument on the tape. */
    record NoFees(Symbol symbol, Venue venue) implements DenialReason {}

    /** The quantity is not above zero or not a whole number of lots. */
    record OffLot(Quantity quantity, Quantity lot) implements DenialReason {}

    /** A price is not above zero or not a whole number of ticks. */
    record OffTick(Price price, Price tick) implements DenialReason {}

    /** The notional, with that of the position beside it, is above what the platform counts with. */
    record TooLarge(Quantity quantity, Money notionalMax) implements DenialReason {}

    /** So many orders are open that no further one is taken. */
    record TooManyOrders(int open, int openMax) implements DenialReason {}

    /** Trading in the instrument, on the venue, or everywhere is halted or closed. */
    record NotOpen(@Nullable Symbol symbol, @Nullable Venue venue, TradingStatus status) implements DenialReason {}

    /** A reduce-only order needs a position on the other side. */
    record NothingToReduce(Quantity position) implements DenialReason {}

    /** The order came too late after what the trader had seen. */
    record TooLate(Instant validUntil, Instant at) implements DenialReason {}

    /** The account is frozen; only orders that reduce risk are taken. */
    record Frozen() implements DenialReason {}

    /** A rule paused trading until its reset; only orders that reduce risk are taken. */
    record Paused(String rule, Instant until) implements DenialReason {}

    /** A floor is touched; only orders that reduce risk are taken. */
    record FloorIsTouched(String rule, Money equity, Money floor) implements DenialReason {}

    /** A held position has had no GOOD mark for too long; only orders that reduce risk are taken. */
    record InDoubt(Symbol symbol, Instant since) implements DenialReason {}

    /** The mark of the instrument is not GOOD or too old; only orders that reduce risk are taken. */
    record MarkNotGood(Symbol symbol, MarkState state, long ageMillis) implements DenialReason {}

    /** There is no book of the venue, or it is too old; {@code ageMillis} is -1 without any. */
    record NoBook(Symbol symbol, Venue venue, long ageMillis) implements DenialReason {}

    /** The book shows nothing to take on that side within the band. */
    record OutsideBand(@Nullable Price best, Price lowest, Price highest) implements DenialReason {}

    /** The stop-loss lies on the wrong side of where the order would fill or of the mark. */
    record StopLossOnWrongSide(Price stopLoss, Price reference) implements DenialReason {}

    /** The rule wants a stop-loss on every order that adds risk. */
    record StopLossMissing(String rule) implements DenialReason {}

    /** The order puts more at stake than the rule allows. */
    record RiskTooHigh(String rule, Money risk, Money limit) implements DenialReason {}

    /** The order needs more margin than is free. */
    record MarginTooLow(Money needed, Money free) implements DenialReason {}

    /** A number of the decision does not fit; {@code operation} names it. */
    record NumberTooLarge(String operation) implements DenialReason {}
}
