package assay.domain.step;

import assay.domain.account.Command.PlaceOrder;
import assay.domain.account.DenialReason;
import assay.domain.instrument.Instrument;
import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.mark.Mark;
import assay.domain.mark.MarkState;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.order.OrderType;
import assay.domain.order.Side;
import assay.domain.tape.TapeBody;
import assay.domain.tape.TradingStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether an order may come to be; the first reason against it in the order of {@link DenialReason}. */
final class Admission {
    /** So many orders may be open. */
    static final int ORDERS_MAX = 100;
    /** The largest notional of an order with the position beside it: sums of many stay far inside 64 bits. */
    static final Money NOTIONAL_MAX = Money.of("1000000000");
    /** An older mark is as good as none. */
    static final Duration MARK_AGE_MAX = Duration.ofSeconds(2);

    private Admission() {}

    /** The order's way, or why it has none. */
    record Verdict(@Nullable Intent intent, @Nullable DenialReason reason) {}

    static Verdict of(Turn turn, PlaceOrder order) {
        var reason = standing(turn, order);
        if (reason != null) {
            return new Verdict(null, reason);
        }
        var sought = Offer.seek(turn, order.symbol());
        var offer = sought.offer();
        if (offer == null) {
            return new Verdict(null, sought.reason());
        }
        reason = grid(turn, order, offer.terms());
        if (reason != null) {
            return new Verdict(null, reason);
        }
        var intent = Intent.of(turn, order, offer);
        reason = trade(turn, intent);
        return new Verdict(reason == null ? intent : null, reason);
    }

    private static @Nullable DenialReason standing(Turn turn, PlaceOrder order) {
        var reason = closed(turn);
        if (reason != null) {
            return reason;
        }
        if (turn.account().order(order.order()) != null) {
            return new DenialReason.DuplicateOrder(order.order());
        }
        var field = malformed(turn, order);
        return field == null ? null : new DenialReason.Malformed(field);
    }

    /** Why no command at all is taken. */
    static @Nullable DenialReason closed(Turn turn) {
        return switch (turn.account().status()) {
            case UNOPENED -> new DenialReason.NotOpened();
            case HALTED -> new DenialReason.Halted();
            case PASSED, FAILED, EXPIRED, GIVEN_UP ->
                new DenialReason.Ended(turn.account().status());
            case ACTIVE -> null;
        };
    }

    private static @Nullable String malformed(Turn turn, PlaceOrder order) {
        if (order.type() == OrderType.STOP) {
            return "type";
        }
        if ((order.limitPrice() != null) != (order.type() == OrderType.LIMIT)) {
            return "limitPrice";
        }
        var reducing = Fill.reducing(turn.account(), order.symbol(), order.side());
        var reduces = order.reduceOnly() || order.quantity().compareTo(reducing) <= 0;
        return order.stopLoss() != null && order.quantity().isPositive() && reduces ? "stopLoss" : null;
    }

    private static @Nullable DenialReason grid(Turn turn, PlaceOrder order, Instrument terms) {
        if (!order.quantity().isPositive() || !order.quantity().isOn(terms.lot())) {
            return new DenialReason.OffLot(order.quantity(), terms.lot());
        }
        var off = offTick(order.limitPrice(), terms.tick());
        off = off == null ? offTick(order.stopLoss(), terms.tick()) : off;
        if (off != null) {
            return off;
        }
        var price = order.limitPrice();
        if (price == null) {
            var mark = mark(turn, order.symbol());
            price = mark == null ? null : mark.price();
        }
        var most = Fill.most(turn.account(), order.symbol(), order.quantity());
        if (most == null || (price != null && price.isNotionalAbove(most, NOTIONAL_MAX))) {
            return new DenialReason.TooLarge(order.quantity(), NOTIONAL_MAX);
        }
        var open = turn.account().orders().size();
        return open >= ORDERS_MAX ? new DenialReason.TooManyOrders(open, ORDERS_MAX) : null;
    }

    private static @Nullable DenialReason offTick(@Nullable Price price, Price tick) {
        return price == null || (price.isPositive() && price.isOn(tick)) ? null : new DenialReason.OffTick(price, tick);
    }

    private static @Nullable DenialReason trade(Turn turn, Intent intent) {
        var order = intent.order();
        var reason = status(turn, order.symbol());
        if (reason != null) {
            return reason;
        }
        if (order.reduceOnly()
                && Fill.reducing(turn.account(), order.symbol(), order.side()).isZero()) {
            return new DenialReason.NothingToReduce(held(turn, order.symbol()));
        }
        if (!intent.reduces()) {
            reason = late(turn, order);
            reason = reason == null ? adding(turn, order.symbol()) : reason;
        }
        reason = reason == null ? book(turn, intent) : reason;
        return reason == null && !intent.reduces() ? stake(turn, intent) : reason;
    }

    private static Quantity held(Turn turn, Symbol symbol) {
        var position = turn.account().position(symbol);
        return position == null ? Quantity.ZERO : position.quantity();
    }

    /** Whether the instrument, the venue, or everything is halted. */
    static @Nullable DenialReason status(Turn turn, Symbol symbol) {
        var venue = turn.phase().venue();
        var reason = status(turn, null, null);
        reason = reason == null ? status(turn, null, venue) : reason;
        reason = reason == null ? status(turn, symbol, null) : reason;
        return reason == null ? status(turn, symbol, venue) : reason;
    }

    private static @Nullable DenialReason status(Turn turn, @Nullable Symbol symbol, @Nullable Venue venue) {
        var entry = turn.sight().status(symbol, venue);
        return entry != null && entry.body() instanceof TapeBody.Status body && body.status() != TradingStatus.OPEN
                ? new DenialReason.NotOpen(symbol, venue, body.status())
                : null;
    }

    private static @Nullable DenialReason late(Turn turn, PlaceOrder order) {
        var until = order.stamp().seenAt().plus(order.stamp().validFor());
        return turn.at().isAfter(until) ? new DenialReason.TooLate(until, turn.at()) : null;
    }

    /** Why the account may take no more risk, in this instrument or at all. */
    static @Nullable DenialReason adding(Turn turn, Symbol symbol) {
        var account = turn.account();
        if (account.frozen()) {
            return new DenialReason.Frozen();
        }
        for (var rule : account.rules()) {
            var until = rule.pausedUntil();
            if (until != null) {
                return new DenialReason.Paused(rule.rule(), until);
            }
        }
        var touched = Touches.first(turn);
        if (touched != null) {
            return touched;
        }
        for (var position : account.positions()) {
            var doubt = turn.sight().doubt(position.symbol());
            if (doubt != null && !turn.at().isBefore(doubt.since().plus(Trust.ORDERS_UNTIL))) {
                return new DenialReason.InDoubt(position.symbol(), doubt.since());
            }
        }
        return trusted(turn, symbol);
    }

    private static @Nullable DenialReason trusted(Turn turn, Symbol symbol) {
        var entry = turn.sight().mark(symbol);
        if (entry == null) {
            return new DenialReason.MarkNotGood(symbol, MarkState.NONE, -1);
        }
        var state = Sight.markOf(entry).state();
        var age = Duration.between(entry.at(), turn.at());
        return state != MarkState.GOOD || age.compareTo(MARK_AGE_MAX) > 0
                ? new DenialReason.MarkNotGood(symbol, state, age.toMillis())
                : null;
    }

    static @Nullable Mark mark(Turn turn, Symbol symbol) {
        var entry = turn.sight().mark(symbol);
        return entry == null ? null : Sight.markOf(entry);
    }

    /** A market order needs a book, with something to take within the band. */
    private static @Nullable DenialReason book(Turn turn, Intent intent) {
        var order = intent.order();
        if (order.type() != OrderType.MARKET) {
            return null;
        }
        var depth = intent.depth();
        if (depth == null) {
            var venue = turn.phase().venue();
            var entry = turn.sight().book(order.symbol(), venue);
            var age =
                    entry == null ? -1 : Duration.between(entry.at(), turn.at()).toMillis();
            return new DenialReason.NoBook(order.symbol(), venue, age);
        }
        return depth.isWithinBand()
                ? null
                : new DenialReason.OutsideBand(
                        depth.best(), depth.band().lowest(), depth.band().highest());
    }

    private static @Nullable DenialReason stake(Turn turn, Intent intent) {
        var stop = intent.order().stopLoss();
        if (stop != null) {
            var reference = reference(turn, intent.order());
            var below = reference != null && stop.compareTo(reference) < 0;
            var above = reference != null && stop.compareTo(reference) > 0;
            if (reference != null && !(intent.order().side() == Side.BUY ? below : above)) {
                return new DenialReason.StopLossOnWrongSide(stop, reference);
            }
        }
        var risk = Risk.tooHigh(turn, intent);
        return risk == null ? Margin.tooLow(turn, intent) : risk;
    }

    /** Where a stop-loss would trigger at once: the limit, or the mark's closing side. */
    private static @Nullable Price reference(Turn turn, PlaceOrder order) {
        if (order.limitPrice() != null) {
            return order.limitPrice();
        }
        var mark = mark(turn, order.symbol());
        return mark == null ? null : order.side() == Side.BUY ? mark.bid() : mark.ask();
    }
}
