/** A canary. */
@NullMarked
package assay.proof.canary;

import org.jspecify.annotations.NullMarked;
