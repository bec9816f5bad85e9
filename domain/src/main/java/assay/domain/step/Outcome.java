package assay.domain.step;

import assay.domain.account.AccountState;
import assay.domain.account.Event;
import java.util.List;

/** What a step made: the state afterwards and what happened, in order. */
public record Outcome(AccountState state, List<Event> events) {
    public Outcome {
        events = List.copyOf(events);
    }
}
