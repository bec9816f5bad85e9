/**
 * The tape: which entries are due, the chain they extend, who writes it, who keeps it and who may read it.
 *
 * <p>What is due is a pure function of the tape so far, the venues' picture and the instant; a thin edge appends.
 */
@NullMarked
package assay.market.tape;

import org.jspecify.annotations.NullMarked;
