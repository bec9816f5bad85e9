/** One account: its commands, events and refusals, what its journal folds to, and what it watches on the tape. */
@NullMarked
package assay.domain.account;

import org.jspecify.annotations.NullMarked;
