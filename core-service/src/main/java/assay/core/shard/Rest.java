package assay.core.shard;

import assay.domain.account.Account;
import assay.domain.account.AccountState;
import assay.domain.account.RuleState;
import assay.domain.account.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether entries of the tape can touch an account, so that sleeping ones cost nothing per tick.
 *
 * @param awake any entry may: it holds something, waits for something, or remembers something that entries change
 * @param wakeAt else the instant whose first entry does, absent when none ever will
 */
record Rest(boolean awake, @Nullable Instant wakeAt) {

    static Rest of(AccountState state) {
        var account = state.account();
        var watch = state.watch();
        boolean empty = account.positions().isEmpty()
                && account.orders().isEmpty()
                && account.pauses().isEmpty()
                && watch.holdings().isEmpty()
                && watch.doubts().isEmpty()
                && watch.taken().isEmpty();
        boolean still = empty || account.status() == Status.HALTED;
        return new Rest(!still, still ? deadline(account) : null);
    }

    private static @Nullable Instant deadline(Account account) {
        if (account.status() != Status.ACTIVE) {
            return null;
        }
        return account.rules().stream()
                .map(RuleState::reset)
                .reduce(account.tally().dayRoll(), (a, b) -> a.isBefore(b) ? a : b);
    }
}
