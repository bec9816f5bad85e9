package assay.domain.ledger;

import assay.domain.number.Money;

/** One leg of an event: above zero adds to the account. The legs of every event sum to zero. */
public record Posting(LedgerAccount account, Money amount) {}
