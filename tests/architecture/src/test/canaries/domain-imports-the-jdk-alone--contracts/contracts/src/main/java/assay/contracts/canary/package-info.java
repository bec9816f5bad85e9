/** A canary. */
@NullMarked
package assay.contracts.canary;

import org.jspecify.annotations.NullMarked;
