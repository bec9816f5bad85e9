/** What the platform lists: instruments, the venues that vote on them, fees and the numbers of the mark. */
@NullMarked
package assay.market.listing;

import org.jspecify.annotations.NullMarked;
