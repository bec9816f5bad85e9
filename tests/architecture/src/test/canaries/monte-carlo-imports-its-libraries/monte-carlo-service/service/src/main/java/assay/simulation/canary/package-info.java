/** A canary. */
@NullMarked
package assay.simulation.canary;

import org.jspecify.annotations.NullMarked;
