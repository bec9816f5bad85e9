package assay.domain.step;

import assay.domain.account.AccountState;
import assay.domain.account.Command;
import assay.domain.tape.Market;

/** The deterministic machine: a state, an input and the market give a state and events; it never throws for a refusal. */
public final class Step {
    /** The number of the meaning of this code, as genesis lines pin it. */
    public static final int SEMANTICS = 1;

    private Step() {}

    /** Applies a command behind the market's current entry. */
    public static Outcome command(AccountState state, Command command, Market market) {
        throw new UnsupportedOperationException();
    }

    /**
     * Applies the market's current entry.
     *
     * @throws assay.domain.number.NumberOverflow if the account's own numbers no longer fit, which halts it
     */
    public static Outcome entry(AccountState state, Market market) {
        throw new UnsupportedOperationException();
    }

    /** Whether {@link #entry} could change anything; false is a promise, true is not. */
    public static boolean concerns(AccountState state, Market market) {
        throw new UnsupportedOperationException();
    }
}
