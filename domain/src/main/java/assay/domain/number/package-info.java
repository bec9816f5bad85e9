/** Exact decimals: every number of the domain counts in units of 10^-8. */
@NullMarked
package assay.domain.number;

import org.jspecify.annotations.NullMarked;
