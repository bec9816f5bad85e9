/** A canary. */
@NullMarked
package assay.core.canary;

import org.jspecify.annotations.NullMarked;
