/** A canary. */
@NullMarked
package assay.kit.canary;

import org.jspecify.annotations.NullMarked;
