package assay.domain.step;

import assay.domain.account.AccountState;
import assay.domain.account.Command;
import assay.domain.account.DenialReason;
import assay.domain.account.Event;
import assay.domain.instrument.Liquidity;
import assay.domain.number.Decimal;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Rounding;
import assay.domain.order.Side;
import assay.domain.rule.Rule.LossRule;
import assay.domain.tape.Market;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order would do now; nothing is written.
 *
 * @param reason why it would be denied, absent when accepted
 * @param fill what would fill at once, absent when nothing would
 * @param rules one for each loss rule, in pack order; empty when denied
 */
public record Preview(
        boolean accepted,
        @Nullable DenialReason reason,
        @Nullable Fill fill,
        List<RuleRoom> rules) {
    public Preview {
        rules = List.copyOf(rules);
    }

    /**
     * What would fill at once.
     *
     * @param price notional over quantity, rounded half-even
     */
    public record Fill(Price price, Quantity quantity, Money fee) {}

    /**
     * A loss rule's room before the order, right after its fill, and if its stop-loss then filled at the stop.
     *
     * @param roomAtStop the taker fee of the stop included; absent without a stop-loss or a fill
     */
    public record RuleRoom(
            String rule,
            Money roomBefore,
            Money roomAfter,
            @Nullable Money roomAtStop) {}

    public static Preview of(AccountState state, Command.PlaceOrder order, Market market) {
        var outcome = Step.command(state, order, market);
        Fill fill = null;
        for (var event : outcome.events()) {
            if (event instanceof Event.OrderDenied denied) {
                return new Preview(false, denied.reason(), null, List.of());
            }
            if (event instanceof Event.OrderFilled filled) {
                var price = Decimal.quotient(
                        filled.notional().units(), filled.quantity().units(), Rounding.HALF_EVEN);
                fill = new Fill(new Price(price), filled.quantity(), filled.fee());
            }
        }
        var before = new Turn(state, market);
        var after = new Turn(outcome.state(), market);
        var atStop = fill == null ? null : atStop(after, order, fill.quantity());
        var rooms = new ArrayList<RuleRoom>();
        for (var rule : before.phase().rules()) {
            if (rule instanceof LossRule loss) {
                rooms.addLast(new RuleRoom(
                        loss.id(),
                        Rooms.roomWith(before, loss, Money.ZERO),
                        Rooms.roomWith(after, loss, Money.ZERO),
                        atStop == null ? null : Rooms.roomWith(after, loss, atStop)));
            }
        }
        return new Preview(true, null, fill, rooms);
    }

    /** What moving from the closing side now to the stop, and the fee there, would change of the equity. */
    private static @Nullable Money atStop(Turn after, Command.PlaceOrder order, Quantity quantity) {
        var stop = order.stopLoss();
        var position = after.account().position(order.symbol());
        var offer = Offer.of(after, order.symbol());
        var pricing = position == null ? null : Pricing.of(after, position, Basis.NOW);
        if (stop == null || position == null || offer == null || pricing == null) {
            return null;
        }
        var size = quantity.min(position.quantity().absolute());
        var proceeds = stop.times(size);
        var now = pricing.worst().times(size);
        var moved = order.side() == Side.BUY ? proceeds.minus(now) : now.minus(proceeds);
        return moved.minus(offer.fees().fee(proceeds, Liquidity.TAKER));
    }
}
