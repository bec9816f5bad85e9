package assay.core.account;

import assay.contracts.line.ChainHead;
import assay.domain.account.AccountState;
import assay.domain.tape.Market;
import java.util.UUID;

/**
 * An account as it stands at a tape entry.
 *
 * @param head its last committed line
 * @param market the entries in force there; its current entry is the one the state stands at
 * @param tape that entry's sequence
 */
public record AccountView(UUID account, AccountState state, Market market, ChainHead head, long tape) {}
