/** A canary. */
@NullMarked
package assay.domain.canary;

import org.jspecify.annotations.NullMarked;
