/** A canary. */
@NullMarked
package assay.local.canary;

import org.jspecify.annotations.NullMarked;
