/**
 * The machine that decides: one command or one tape entry at a time, from state, input and market alone. What an
 * account is lives in account; here is how it moves.
 */
@NullMarked
package assay.domain.step;

import org.jspecify.annotations.NullMarked;
