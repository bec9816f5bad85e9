/** A canary. */
@NullMarked
package assay.loose.canary;

import org.jspecify.annotations.NullMarked;
