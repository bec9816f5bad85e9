package assay.domain.step;

import assay.domain.account.CancelReason;
import assay.domain.account.Command.CancelOrder;
import assay.domain.account.Command.CloseAll;
import assay.domain.account.Command.PlaceOrder;
import assay.domain.account.DenialReason;
import assay.domain.account.Event;
import assay.domain.number.Quantity;
import assay.domain.order.ChildId;
import assay.domain.order.Order;
import assay.domain.order.OrderType;

/** Orders as they come: placed or denied, cancelled, and everything closed. */
final class Ordering {
    private Ordering() {}

    static void place(Turn turn, PlaceOrder command) {
        var verdict = Admission.of(turn, command);
        var intent = verdict.intent();
        var reason = verdict.reason();
        if (intent == null) {
            turn.tell(denied(turn, command, reason == null ? new DenialReason.Malformed("order") : reason));
            return;
        }
        var order = new Order(
                command.order(),
                command.symbol(),
                command.side(),
                command.type(),
                command.quantity(),
                Quantity.ZERO,
                0,
                command.limitPrice(),
                null,
                command.reduceOnly(),
                command.stopLoss(),
                null,
                0);
        turn.tell(new Event.OrderPlaced(turn.uses(), order));
        var depth = intent.depth();
        if (depth != null) {
            Execution.take(turn, order, depth, intent.offer().fees());
        }
        var left = turn.account().order(command.order());
        if (left != null && left.type() == OrderType.MARKET) {
            Execution.cancel(turn, left, CancelReason.BOOK_EXHAUSTED);
        }
    }

    static Event denied(Turn turn, PlaceOrder command, DenialReason reason) {
        return new Event.OrderDenied(
                turn.uses(),
                command.order(),
                command.symbol(),
                command.side(),
                command.type(),
                command.quantity(),
                reason);
    }

    static void cancel(Turn turn, CancelOrder command) {
        var reason = Admission.closed(turn);
        var order = turn.account().order(command.order());
        if (reason == null && order != null) {
            Execution.cancel(turn, order, CancelReason.ASKED);
            return;
        }
        turn.tell(new Event.CommandDenied(
                turn.uses(),
                command.stamp().command(),
                reason == null ? new DenialReason.UnknownOrder(command.order()) : reason));
    }

    static void closeAll(Turn turn, CloseAll command) {
        var reason = Admission.closed(turn);
        if (reason != null) {
            turn.tell(new Event.CommandDenied(turn.uses(), command.stamp().command(), reason));
            return;
        }
        Closing.orders(turn);
        for (var position : turn.account().positions()) {
            var id = ChildId.of(
                    command.stamp().command(), "close " + position.symbol().name());
            place(
                    turn,
                    new PlaceOrder(
                            command.stamp(),
                            id,
                            position.symbol(),
                            Execution.closing(position.quantity()),
                            OrderType.MARKET,
                            position.quantity().absolute(),
                            null,
                            true,
                            null));
        }
    }
}
