/**
 * The journal's lines: one chain an account, inputs and derived events. Bodies are spelled here and understood in
 * proof.
 */
@NullMarked
package assay.contracts.journal;

import org.jspecify.annotations.NullMarked;
