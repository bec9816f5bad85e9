package assay.domain.step;

import assay.domain.account.Account;
import assay.domain.account.AccountState;
import assay.domain.account.Event;
import assay.domain.account.Status;
import assay.domain.account.Watch;
import assay.domain.rule.Phase;
import assay.domain.tape.Market;
import assay.domain.tape.TapeEntry;
import assay.domain.tape.TapeUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One step on its way: the account as folded so far, what was seen, and the events told. */
final class Turn {
    private final AccountState start;
    private final Sight sight;
    private final ArrayList<Event> events = new ArrayList<>(4);
    private final ArrayList<TapeUse> used = new ArrayList<>(0);
    /** Every event of the step shares this list, which is filled when all has been read. */
    private final List<TapeUse> uses = Collections.unmodifiableList(used);

    private Account account;
    private boolean changed;

    Turn(AccountState start, Market market) {
        this.start = start;
        this.sight = new Sight(market, start.watch());
        this.account = start.account();
    }

    Account account() {
        return account;
    }

    Phase phase() {
        return account.phase();
    }

    Sight sight() {
        return sight;
    }

    TapeEntry entry() {
        return sight.current();
    }

    Instant at() {
        return sight.current().at();
    }

    boolean isActive() {
        return account.status() == Status.ACTIVE;
    }

    boolean isFlat() {
        return account.positions().isEmpty();
    }

    /** Whether an event of this step changed the account; a refusal does not. */
    boolean hasChanged() {
        return changed;
    }

    /** The list that every event of this step takes as its uses. */
    List<TapeUse> uses() {
        return uses;
    }

    /** Tells an event and folds it. */
    @SuppressWarnings("ReferenceEquality") // The fold answers with the same account when nothing changed.
    void tell(Event event) {
        var next = account.apply(event);
        changed |= next != account;
        account = next;
        events.addLast(event);
    }

    /** The outcome, with the watch that was read noted before the first event. */
    Outcome finish() {
        if (events.isEmpty()) {
            return new Outcome(new AccountState(account, sight.watch()), List.of());
        }
        for (var use : sight.uses()) {
            used.addLast(use);
        }
        var noted = sight.noted();
        if (!noted.isEmpty()) {
            events.addFirst(new Event.WatchNoted(uses, noted));
        }
        return new Outcome(new AccountState(account, sight.watch()), events);
    }

    /** The outcome of a command that came to nothing but this: the state before it, and one refusal. */
    Outcome refuse(Event refusal) {
        events.clear();
        account = start.account();
        sight.watch(start.watch());
        tell(refusal);
        return finish();
    }

    void watch(Watch next) {
        sight.watch(next);
    }
}
