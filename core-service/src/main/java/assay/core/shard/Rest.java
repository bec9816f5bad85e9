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
 * @param awake any entry may: it holds something, waits for something, or has a floor touched
 * @param wakeAt else the instant whose first entry does, absent when none ever will
 */
record Rest(boolean awake, @Nullable Instant wakeAt) {

    static Rest of(AccountState state) {
        var account = state.account();
        if (account.status() == Status.HALTED) {
            return new Rest(false, null);
        }
        boolean awake = !account.positions().isEmpty()
                || !account.orders().isEmpty()
                || !state.watch().doubts().isEmpty()
                || account.rules().stream().anyMatch(RuleState::isTouched);
        return new Rest(awake, awake ? null : deadline(account));
    }

    private static @Nullable Instant deadline(Account account) {
        if (account.status() != Status.ACTIVE) {
            return null;
        }
        var earliest = account.tally().dayRoll();
        for (var rule : account.rules()) {
            var reset = rule.reset();
            if (reset != null && reset.isBefore(earliest)) {
                earliest = reset;
            }
        }
        return earliest;
    }
}
