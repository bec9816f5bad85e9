/** Orders as they stand: sides, types, what is open. Deciding about them lives in account. */
@NullMarked
package assay.domain.order;

import org.jspecify.annotations.NullMarked;
