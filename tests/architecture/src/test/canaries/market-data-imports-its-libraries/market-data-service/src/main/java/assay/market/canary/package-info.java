/** A canary. */
@NullMarked
package assay.market.canary;

import org.jspecify.annotations.NullMarked;
