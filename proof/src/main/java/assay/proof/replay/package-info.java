/** Accounts again from what is stored: folded from their lines, or derived anew from inputs and the whole tape. */
@NullMarked
package assay.proof.replay;

import org.jspecify.annotations.NullMarked;
