/** Netted positions at cost, and what they are worth at a price. No rules, no orders. */
@NullMarked
package assay.domain.position;

import org.jspecify.annotations.NullMarked;
