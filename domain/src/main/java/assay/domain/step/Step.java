package assay.domain.step;

import assay.domain.account.AccountState;
import assay.domain.account.CloseReason;
import assay.domain.account.Command;
import assay.domain.account.DenialReason;
import assay.domain.account.Event;
import assay.domain.account.Status;
import assay.domain.instrument.Symbol;
import assay.domain.number.NumberOverflow;
import assay.domain.tape.Market;
import assay.domain.tape.TapeBody;
import org.jspecify.annotations.Nullable;

/**
 * The deterministic machine: a state, an input and the market give a state and events; it never throws for a refusal.
 *
 * <p>At an entry: rolls and deadlines in instant order on the state before it, a settlement, the trust of its mark,
 * closings that waited for it, stops and limits, and then the rules. A command is applied behind the current entry and
 * judges only an account that holds nothing; one that holds something is judged at its next trusted mark.
 */
public final class Step {
    /** The number of the meaning of this code, as genesis lines pin it. */
    public static final int SEMANTICS = 1;

    private Step() {}

    /** Applies a command behind the market's current entry. */
    public static Outcome command(AccountState state, Command command, Market market) {
        var turn = new Turn(state, market);
        try {
            apply(turn, command);
            if (turn.isActive() && turn.isFlat() && turn.hasChanged()) {
                Judgement.now(turn);
            }
        } catch (NumberOverflow overflow) {
            return turn.refuse(tooLarge(turn, command, overflow));
        }
        return turn.finish();
    }

    private static Event tooLarge(Turn turn, Command command, NumberOverflow overflow) {
        var reason = new DenialReason.NumberTooLarge(overflow.operation());
        return command instanceof Command.PlaceOrder order
                ? Ordering.denied(turn, order, reason)
                : new Event.CommandDenied(turn.uses(), command.stamp().command(), reason);
    }

    private static void apply(Turn turn, Command command) {
        switch (command) {
            case Command.OpenAccount open -> Opening.open(turn, open);
            case Command.PlaceOrder order -> Ordering.place(turn, order);
            case Command.CancelOrder cancel -> Ordering.cancel(turn, cancel);
            case Command.CloseAll close -> Ordering.closeAll(turn, close);
            case Command.Freeze freeze -> {
                var frozen = turn.account().frozen() ? new DenialReason.Frozen() : null;
                obey(turn, freeze, new Order(frozen, new Event.AccountFrozen(turn.uses(), freeze.code())));
            }
            case Command.Thaw thaw -> {
                var warm = turn.account().frozen() ? null : new DenialReason.NotFrozen();
                obey(turn, thaw, new Order(warm, new Event.AccountThawed(turn.uses())));
            }
            case Command.GiveUp up -> {
                obey(turn, up, new Order(null, new Event.AccountGivenUp(turn.uses())));
                if (turn.hasChanged()) {
                    Closing.everything(turn, CloseReason.GIVEN_UP, Basis.NOW);
                }
            }
            case Command.Halt halt -> halt(turn, halt);
        }
    }

    /** What a command comes to: the event, unless there is a reason against it. */
    private record Order(@Nullable DenialReason reason, Event event) {}

    private static void obey(Turn turn, Command command, Order order) {
        var closed = Admission.closed(turn);
        var reason = closed == null ? order.reason() : closed;
        turn.tell(
                reason == null
                        ? order.event()
                        : new Event.CommandDenied(turn.uses(), command.stamp().command(), reason));
    }

    /** An ended account may still be halted: it may have positions to close. */
    private static void halt(Turn turn, Command.Halt halt) {
        var status = turn.account().status();
        var stopped =
                status == Status.HALTED || (status.ended() && turn.account().frozen());
        DenialReason reason = stopped ? new DenialReason.Halted() : null;
        reason = status == Status.UNOPENED ? new DenialReason.NotOpened() : reason;
        turn.tell(
                reason == null
                        ? new Event.AccountHalted(turn.uses(), halt.code())
                        : new Event.CommandDenied(turn.uses(), halt.stamp().command(), reason));
    }

    /**
     * Applies the market's current entry.
     *
     * @throws NumberOverflow if the account's own numbers no longer fit, which halts it
     */
    public static Outcome entry(AccountState state, Market market) {
        if (isStopped(state)) {
            return new Outcome(state, java.util.List.of());
        }
        var turn = new Turn(state, market);
        if (turn.isActive()) {
            Rolls.apply(turn);
        }
        Settling.apply(turn);
        if (turn.isActive()) {
            Trust.update(turn);
        }
        Closing.pending(turn);
        if (turn.isActive()) {
            Working.entry(turn);
        }
        if (turn.isActive() && judges(turn)) {
            Judgement.now(turn);
        }
        return turn.finish();
    }

    private static boolean judges(Turn turn) {
        return turn.isFlat()
                ? turn.hasChanged() || Touches.any(turn)
                : turn.entry().body() instanceof TapeBody.Marked(var mark)
                        && mark.state().judges()
                        && turn.account().position(mark.instrument()) != null;
    }

    private static boolean isStopped(AccountState state) {
        var status = state.account().status();
        return status == Status.UNOPENED
                || status == Status.HALTED
                || (status.ended()
                        && (state.account().frozen()
                                || state.account().positions().isEmpty()));
    }

    /**
     * Whether {@link #entry} could change anything: false is a promise that it gives no event and leaves the state as
     * it is; true is no promise.
     */
    public static boolean concerns(AccountState state, Market market) {
        if (isStopped(state)) {
            return false;
        }
        var turn = new Turn(state, market);
        var closing = !turn.isFlat() && (!turn.isActive() || Closing.isPaused(turn));
        if (closing || (turn.isActive() && (Rolls.areDue(turn) || Touches.any(turn)))) {
            return true;
        }
        var symbol = turn.entry().body().instrument();
        return (symbol != null && knows(state, symbol))
                || !state.watch().doubts().isEmpty();
    }

    private static boolean knows(AccountState state, Symbol symbol) {
        if (state.account().position(symbol) != null) {
            return true;
        }
        for (var order : state.account().orders()) {
            if (order.symbol().equals(symbol)) {
                return true;
            }
        }
        return false;
    }
}
