package assay.domain.step;

import assay.domain.account.AccountState;
import assay.domain.account.Command;
import assay.domain.account.DenialReason;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.tape.Market;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order would do now; nothing is written.
 *
 * @param reason why it would be denied, absent when accepted
 * @param fill what would fill at once, absent when nothing would
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
     * @param price notional over quantity, rounded half-even */
    public record Fill(Price price, Quantity quantity, Money fee) {}

    /**
     * A loss rule's room before the order, right after its fill, and if its stop-loss then filled at the stop.
     *
     * @param roomAtStop absent without a stop-loss or a fill
     */
    public record RuleRoom(
            String rule,
            Money roomBefore,
            Money roomAfter,
            @Nullable Money roomAtStop) {}

    public static Preview of(AccountState state, Command.PlaceOrder order, Market market) {
        throw new UnsupportedOperationException();
    }
}
