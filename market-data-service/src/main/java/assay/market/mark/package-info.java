/**
 * From what the venues show at one moment to the consolidated mark; the formula itself is the domain's.
 *
 * <p>A stablecoin's rate to the dollar will be made here as a mark of its own once its venues are read.
 */
@NullMarked
package assay.market.mark;

import org.jspecify.annotations.NullMarked;
