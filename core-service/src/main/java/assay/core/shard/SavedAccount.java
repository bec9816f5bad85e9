package assay.core.shard;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.domain.account.AccountState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as the store holds it.
 *
 * @param head the last line that `state` covers
 * @param folded the tape sequence at which `state` stands
 * @param awake whether any entry may touch it: it has positions or orders
 * @param wakeAt the next deadline of an account that is not awake, absent when it has none
 * @param tail the lines beyond `head`; empty unless the account is awake
 * @param parked why nothing is applied to it until a person has looked, absent for all but broken accounts
 */
public record SavedAccount(
        UUID account,
        ChainHead head,
        long folded,
        boolean awake,
        @Nullable Instant wakeAt,
        AccountState state,
        List<Line> tail,
        @Nullable String parked) {
    public SavedAccount {
        tail = List.copyOf(tail);
    }
}
