package assay.domain.step;

import assay.domain.account.AccountState;
import assay.domain.account.Status;
import assay.domain.instrument.Symbol;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.rule.Effect;
import assay.domain.tape.Market;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How each rule of the phase stands now.
 *
 * @param balance of the account
 * @param equity at the closing sides, the worst case of each doubt; absent while a held instrument has no price at all
 * @param rules in pack order
 * @param bindsFirst id of the loss rule with the least room, absent when there is none
 */
public record Headroom(
        Money balance,
        @Nullable Money equity,
        List<Room> rules,
        @Nullable String bindsFirst) {
    public Headroom {
        rules = List.copyOf(rules);
    }

    /**
     * One rule.
     *
     * @param value what the rule measures: money for losses and the target, a count for days and trades
     * @param floor of a loss
     * @param target of a target or gate, or the most a trade may risk
     * @param room money left above the floor; below zero when it is broken
     * @param bindsAt absent without a position
     */
    public record Room(
            String rule,
            String kind,
            Effect effect,
            Standing standing,
            String value,
            @Nullable Money floor,
            @Nullable String target,
            @Nullable Money room,
            @Nullable Binding bindsAt) {}

    /**
     * The closing side of the held instrument at which a floor binds, all else unchanged; of several held instruments
     * the one with the largest cost.
     */
    public record Binding(Symbol symbol, Price price) {}

    /** How a rule stands. Wire: lower camel case. */
    public enum Standing {
        OK,
        TOUCHED,
        MET,
        NOT_MET,
        VIOLATED
    }

    /** How the rules stand behind the market's current entry; nothing before the genesis. */
    public static Headroom of(AccountState state, Market market) {
        if (state.account().status() == Status.UNOPENED || market.isEmpty()) {
            return new Headroom(state.account().balance(), null, List.of(), null);
        }
        return Rooms.of(new Turn(state, market));
    }
}
