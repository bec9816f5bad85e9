package assay.core.shard;

import assay.domain.account.AccountState;
import assay.domain.account.Command;
import assay.domain.step.Outcome;
import assay.domain.step.Step;
import assay.domain.tape.Market;

/** The domain's step as the loop calls it; apart so that a simulation can make it fail or go wrong. */
class StepRules {

    boolean concerns(AccountState state, Market market) {
        return Step.concerns(state, market);
    }

    Outcome entry(AccountState state, Market market) {
        return Step.entry(state, market);
    }

    Outcome command(AccountState state, Command command, Market market) {
        return Step.command(state, command, market);
    }
}
