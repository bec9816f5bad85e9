/** The double-entry book of one account: postings that sum to zero and the balances they make. */
@NullMarked
package assay.domain.ledger;

import org.jspecify.annotations.NullMarked;
