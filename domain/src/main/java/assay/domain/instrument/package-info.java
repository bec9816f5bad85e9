/** What can be traded and on which terms: symbols, venues, instrument terms and fee schedules. No prices, no orders. */
@NullMarked
package assay.domain.instrument;

import org.jspecify.annotations.NullMarked;
