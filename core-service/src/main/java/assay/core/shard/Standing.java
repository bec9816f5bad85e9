package assay.core.shard;

import assay.contracts.line.ChainHead;
import assay.domain.account.AccountState;

/** An account at one moment of the loop: the state, and the last line that it covers. */
record Standing(AccountState state, ChainHead head) {
    static final Standing EMPTY = new Standing(AccountState.EMPTY, ChainHead.START);
}
