package assay.domain.step;

import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.account.AccountState;
import assay.domain.account.Event;
import assay.domain.account.Watch;
import assay.domain.tape.Market;
import java.util.function.BiFunction;

/** What `verify` does to every line: the same step on exactly the cited entries and the noted watch. */
final class Derivation {
    private Derivation() {}

    static void check(
            Scene scene, AccountState before, Outcome outcome, BiFunction<AccountState, Market, Outcome> step) {
        var events = outcome.events();
        if (events.isEmpty()) {
            assertThat(outcome.state().account()).isEqualTo(before.account());
            return;
        }
        var uses = events.getFirst().uses();
        assertThat(uses).isSorted().doesNotHaveDuplicates();
        assertThat(uses.getLast().sequence())
                .as("the entry the step stands behind")
                .isEqualTo(scene.market.current().sequence());
        var noted = Watch.EMPTY;
        var account = before.account();
        for (var event : events) {
            assertThat(event.uses()).isEqualTo(uses);
            if (event instanceof Event.WatchNoted note) {
                assertThat(event).as("noted first, once").isSameAs(events.getFirst());
                assertThat(note.watch().isEmpty()).isFalse();
                noted = note.watch();
            }
            account = account.apply(event);
        }
        assertThat(account)
                .as("the events alone give the account")
                .isEqualTo(outcome.state().account());
        var seen = Market.empty();
        for (var use : uses) {
            var entry = java.util.Objects.requireNonNull(scene.tape.get(use.sequence()));
            assertThat(entry.use()).isEqualTo(use);
            seen = seen.with(entry);
        }
        var again = step.apply(new AccountState(before.account(), noted), seen);
        assertThat(again.events()).as("derived again from what is cited").isEqualTo(events);
    }
}
