package assay.domain.account;

import assay.domain.instrument.Symbol;
import assay.domain.ledger.Ledger;
import assay.domain.number.Money;
import assay.domain.order.Order;
import assay.domain.position.Position;
import assay.domain.rule.Phase;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One account as its journal tells it; only {@link #apply} changes it.
 *
 * @param frozen whether orders that add risk are denied; on an ended account, whether it was halted after its end
 * @param opening what its genesis fixed, absent before it
 * @param positions sorted by symbol, none of zero quantity
 * @param orders open ones, in the order in which they were placed
 * @param rules one for each loss rule, in pack order
 * @param tally what the gates count
 * @param pauses held instruments whose pause of judgement is written
 */
public record Account(
        Status status,
        boolean frozen,
        @Nullable Opening opening,
        Ledger ledger,
        List<Position> positions,
        List<Order> orders,
        List<RuleState> rules,
        Tally tally,
        List<Symbol> pauses) {
    public static final Account UNOPENED = new Account(
            Status.UNOPENED, false, null, Ledger.EMPTY, List.of(), List.of(), List.of(), Tally.EMPTY, List.of());

    public Account {
        positions = List.copyOf(positions);
        orders = List.copyOf(orders);
        rules = List.copyOf(rules);
        pauses = List.copyOf(pauses);
    }

    /** The account after one event of its journal. */
    public Account apply(Event event) {
        return Fold.apply(this, event);
    }

    Account with(Status next) {
        return new Account(next, frozen, opening, ledger, positions, orders, rules, tally, pauses);
    }

    Account with(Ledger next) {
        return new Account(status, frozen, opening, next, positions, orders, rules, tally, pauses);
    }

    Account with(Tally next) {
        return new Account(status, frozen, opening, ledger, positions, orders, rules, next, pauses);
    }

    Account withFrozen(boolean next) {
        return new Account(status, next, opening, ledger, positions, orders, rules, tally, pauses);
    }

    Account withPositions(List<Position> next) {
        return new Account(status, frozen, opening, ledger, next, orders, rules, tally, pauses);
    }

    Account withOrders(List<Order> next) {
        return new Account(status, frozen, opening, ledger, positions, next, rules, tally, pauses);
    }

    Account withRules(List<RuleState> next) {
        return new Account(status, frozen, opening, ledger, positions, orders, next, tally, pauses);
    }

    Account withPauses(List<Symbol> next) {
        return new Account(status, frozen, opening, ledger, positions, orders, rules, tally, next);
    }

    /** capital + realised - fees - financing ± adjustments - payouts. */
    public Money balance() {
        return ledger.cash();
    }

    public @Nullable Position position(Symbol symbol) {
        for (var position : positions) {
            if (position.symbol().equals(symbol)) {
                return position;
            }
        }
        return null;
    }

    public @Nullable Order order(UUID id) {
        for (var order : orders) {
            if (order.id().equals(id)) {
                return order;
            }
        }
        return null;
    }

    /** How one loss rule stands, absent for any other rule. */
    public @Nullable RuleState rule(String id) {
        for (var rule : rules) {
            if (rule.rule().equals(id)) {
                return rule;
            }
        }
        return null;
    }

    /**
     * The phase it trades under.
     *
     * @throws IllegalStateException before the genesis
     */
    public Phase phase() {
        return genesis().pack().phases().get(genesis().phase());
    }

    /**
     * What its genesis fixed.
     *
     * @throws IllegalStateException before it
     */
    public Opening genesis() {
        if (opening == null) {
            throw new IllegalStateException("no genesis");
        }
        return opening;
    }
}
