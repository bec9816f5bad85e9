package assay.domain.step;

import assay.domain.account.CancelReason;
import assay.domain.account.CloseReason;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.tape.TapeBody;

/** A market that resolved: the position closes at its value, without a fee, and its orders go. */
final class Settling {
    private Settling() {}

    static void apply(Turn turn) {
        if (!(turn.entry().body() instanceof TapeBody.Settlement settlement)) {
            return;
        }
        for (var order : turn.account().orders()) {
            if (order.symbol().equals(settlement.target())) {
                Execution.cancel(turn, order, CancelReason.POSITION_GONE);
            }
        }
        var position = turn.account().position(settlement.target());
        if (position != null) {
            var price = new Price(settlement.value().units());
            var notional = price.times(position.quantity().absolute());
            Closing.settle(turn, position, new Closing.Leg(price, notional, CloseReason.SETTLEMENT), Money.ZERO);
        }
    }
}
