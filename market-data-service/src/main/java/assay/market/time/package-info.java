/** The two clocks of a machine, injected, and what becomes of one that jumps. */
@NullMarked
package assay.market.time;

import org.jspecify.annotations.NullMarked;
