/** A canary. */
@NullMarked
package assay.stream.canary;

import org.jspecify.annotations.NullMarked;
